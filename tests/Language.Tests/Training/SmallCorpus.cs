using FactCheck.Language.Attributions;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;
using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Training;

/// <summary>
/// Articles made up here: who says something, by a handful of cues, among sentences in which nobody speaks. Enough to train a model in a
/// second or two that finds the plainest attributions.
/// </summary>
internal static class SmallCorpus
{
    private const int Articles = 40, SentencesEach = 12;

    /// <summary>Whatever threshold so little text suggests.</summary>
    private const float LeastProbability = 0.5f;

    private static readonly string[] Speakers =
        ["Ms. Ortiz", "the mayor", "Mr. Zarif", "two officials", "the company", "Jane Li", "a report", "the minister", "he", "critics", "Mr. Cole", "she"];

    private static readonly string[] Facts =
    [
        "the bridge is safe", "sales fell in May", "the talks had failed", "the plan would cost millions", "nobody was hurt", "the vote will be close",
        "the road was closed on Friday", "prices rose again", "the river had flooded the town", "the school needs a new roof",
    ];

    private static readonly string[] Idle =
        ["Rain fell on the city for nine days.", "The town lies on a river.", "They drove to the coast on Monday.", "The bridge opened in June.", "A bus stopped near the school."];

    private static readonly Lazy<AttributionModel> Trained = new(() => AttributionTrainer.Train(Read(Articles, seed: 1), new Silence()));

    /// <summary>Trained once for all tests that need any model.</summary>
    public static AttributionModel Model => Trained.Value;

    public static AttributionArticle[] Read(int articles, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, articles).Select(i => Article($"made_{i}", random))];
    }

    /// <summary>The relations of a text in words, "source | cue | content".</summary>
    public static string[] Find(AttributionModel model, string text)
    {
        var document = Document.Parse(text);
        var syntax = SyntaxAnalyzer.Analyze(document);
        return [.. RelationWriter.Write(syntax, model.Find(document, syntax, LeastProbability)).Select(Attributions.Relations.Note)];
    }

    private static AttributionArticle Article(string name, Random random)
    {
        var text = new System.Text.StringBuilder();
        var relations = new List<GoldRelation>();
        for (var i = 0; i < SentencesEach; i++)
        {
            var (speaker, fact) = (random.GetItems(Speakers, 1)[0], random.GetItems(Facts, 1)[0]);
            var sentence = random.Next(5) switch
            {
                0 => ["", Capital(speaker), "", " ", "said", " that ", fact, "."],
                1 => ["", Capital(speaker), "", " ", "said", " ", fact, "."],
                2 => ["“", "", "", "", "", "", Capital(fact), ",” ", speaker, " ", "said", "."],
                3 => ["", "", "", "", "According to", " ", speaker, ", ", fact, "."],
                _ => random.GetItems(Idle, 1),
            };
            Append(text, relations, sentence, speaker, fact);
            text.Append(i % 3 == 2 ? '\n' : ' ');
        }
        var gold = new GoldArticle(name, text.ToString(), relations, []);
        return new AttributionArticle(gold, SyntaxAnalyzer.Analyze(Document.Parse(gold.Text)));
    }

    private static void Append(System.Text.StringBuilder text, List<GoldRelation> relations, string[] sentence, string speaker, string fact)
    {
        var roles = new Dictionary<string, TextSpan>();
        foreach (var piece in sentence)
        {
            var role = piece.Equals(speaker, StringComparison.OrdinalIgnoreCase) ? "source" : piece.Equals(fact, StringComparison.OrdinalIgnoreCase) ? "content"
                : piece is "said" or "According to" ? "cue" : null;
            if (role is not null)
            {
                roles[role] = new TextSpan(text.Length, text.Length + piece.Length);
            }
            text.Append(piece);
        }
        if (roles.TryGetValue("cue", out var cue))
        {
            var content = roles["content"];
            // A quote is marked with its marks and the comma, a clause with its "that", as in PolNeAR.
            content = sentence[0] == "“" ? new TextSpan(content.Start - 1, content.End + 2) : sentence.Contains(" that ") ? content with { Start = content.Start - 5 } : content;
            relations.Add(new GoldRelation([roles["source"]], [cue], [content]));
        }
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
