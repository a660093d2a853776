using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims.Scores;

/// <summary>
/// What an article says of one of its sentences: an opinion piece gives itself away all over, a report quotes. Built on the log-odds of all
/// sentences; those within quotes say nothing of the writer.
/// </summary>
internal sealed class ArticleContext
{
    /// <summary>How many numbers <see cref="Of(int, HeadLogits)"/> gives.</summary>
    public const int Count = 24;

    private const double MostLogit = 4;

    /// <summary>First and second persons are rare: their shares are stretched to the size of the other numbers.</summary>
    private const double Persons = 3;

    /// <summary>What is said of the rest of an article that is wholly a quote.</summary>
    private const double NoRest = -2;

    private static readonly ClaimHead[] Heads = [ClaimHead.NewsCheckWorthiness, ClaimHead.NewsVerifiability, ClaimHead.Subjectivity];

    private readonly HeadLogits[] logits;
    private readonly double[] quoted;
    private readonly bool[] reports, first, firstPlural, second;
    private readonly double[] rest = new double[ClaimModel.Scores];
    private double unquoted, allQuoted, allReports, allFirst, allFirstPlural, allSecond;

    public ArticleContext(ClaimModel model, DocumentSyntax syntax)
        : this(syntax, features => model.Score(features))
    {
    }

    /// <param name="syntax">The article.</param>
    /// <param name="score">The log-odds of a sentence.</param>
    public ArticleContext(DocumentSyntax syntax, Func<StatementFeatures, HeadLogits> score)
    {
        var sentences = syntax.Document.SentenceTokens;
        (logits, quoted) = (new HeadLogits[sentences.Length], new double[sentences.Length]);
        (reports, first, firstPlural, second) = (new bool[sentences.Length], new bool[sentences.Length], new bool[sentences.Length], new bool[sentences.Length]);
        for (var i = 0; i < sentences.Length; i++)
        {
            var statement = new Statement(syntax, sentences[i]);
            var cues = StatementCues.Of(statement);
            logits[i] = score(StatementFeatures.Of(statement, cues));
            quoted[i] = (double)cues.Quoted / Math.Max(1, statement.Tokens.Length);
            reports[i] = cues[StatementCue.Saying] > 0;
            (first[i], firstPlural[i], second[i]) = (cues[StatementCue.First] > 0, cues[StatementCue.FirstPlural] > 0, cues[StatementCue.Second] > 0);
            Sum(i);
            for (var h = 0; h < Heads.Length; h++)
            {
                rest[h] += (1 - quoted[i]) * Bounded(logits[i][Heads[h]]);
            }
        }
    }

    /// <summary>The log-odds of a sentence, by its number.</summary>
    public HeadLogits LogitsOf(int sentence) => logits[sentence];

    /// <param name="sentence">Its number.</param>
    /// <param name="own">The log-odds of the stretch of it that is scored.</param>
    /// <returns><see cref="Count"/> numbers, mostly between −4 and 4.</returns>
    public float[] Of(int sentence, HeadLogits own)
    {
        var numbers = new float[Count];
        var next = 0;
        for (var h = 0; h < Heads.Length; h++)
        {
            var (mine, mean) = (Bounded(own[Heads[h]]), RestWithout(sentence, h));
            Add(mine);
            Add(mean);
            Add((Near(sentence - 1, h, mean) + Near(sentence + 1, h, mean)) / 2);
            Add(quoted[sentence] * mine);
        }
        var unquotedHere = 1 - quoted[sentence];
        var others = Math.Max(1, unquoted - unquotedHere);
        Add(allQuoted / quoted.Length);
        Add(allReports / quoted.Length);
        Add(Persons * (allFirst - (first[sentence] ? unquotedHere : 0)) / others);
        Add(Persons * (allFirstPlural - (firstPlural[sentence] ? unquotedHere : 0)) / others);
        Add(Persons * (allSecond - (second[sentence] ? unquotedHere : 0)) / others);
        Add(quoted[sentence]);
        Add(reports[sentence] ? 1 : 0);
        Add(sentence == 0 ? 1 : 0);
        Add(sentence < 3 ? 1 : 0);
        Add(sentence >= quoted.Length - 3 ? 1 : 0);
        Add((double)sentence / quoted.Length);
        Add(first[sentence] || firstPlural[sentence] ? unquotedHere : 0);
        return numbers;

        void Add(double number) => numbers[next++] = (float)number;
    }

    private double RestWithout(int sentence, int h)
    {
        var (own, others) = (1 - quoted[sentence], unquoted - (1 - quoted[sentence]));
        return others > 0.5 ? (rest[h] - (own * Bounded(logits[sentence][Heads[h]]))) / others : NoRest;
    }

    /// <summary>A neighbour counts as far as it is not a quote; one that is not there is like the rest.</summary>
    private double Near(int sentence, int h, double mean) => sentence < 0 || sentence >= quoted.Length
        ? mean
        : (Bounded(logits[sentence][Heads[h]]) * (1 - quoted[sentence])) + (mean * quoted[sentence]);

    private void Sum(int i)
    {
        var share = 1 - quoted[i];
        unquoted += share;
        allQuoted += quoted[i];
        allReports += reports[i] ? 1 : 0;
        allFirst += first[i] ? share : 0;
        allFirstPlural += firstPlural[i] ? share : 0;
        allSecond += second[i] ? share : 0;
    }

    private static double Bounded(double logit) => Math.Clamp(logit, -MostLogit, MostLogit);
}
