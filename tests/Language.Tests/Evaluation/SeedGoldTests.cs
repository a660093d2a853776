using System.Text.Json;
using FactCheck.Language.Attributions;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Evaluation;

public class SeedGoldTests
{
    private const string Command = "./factcheck evaluate attribution --data seeds/gold";

    /// <summary>Per cent, as the command prints them, with the engine of the day they were written. Raise them when it gets better.</summary>
    private static readonly (string Figure, double Floor, Func<Headlines, Estimate> Of)[] Floors =
    [
        ("source exact", 84.9, figures => figures.Source),
        ("cue exact", 89.5, figures => figures.Cue),
        ("content exact", 86.9, figures => figures.Content),
        ("relation", 91.9, figures => figures.Relation),
        ("relation exact", 74.4, figures => figures.RelationExact),
        ("direct quotes, recall", 100.0, figures => figures.DirectRecall),
    ];

    public static TheoryData<string> Names => [.. SeedGold.Names];

    [Fact]
    public void The_engine_is_no_worse_than_it_was()
    {
        var scorer = new AttributionScorer();
        foreach (var article in SeedGold.Articles)
        {
            var document = Document.Parse(article.Text);
            scorer.Add(document, article, AttributionExtractor.Extract(document));
        }
        var figures = AttributionReport.Of(scorer, new Random(1)).Headlines;

        var fallen = Floors.Select(floor => (floor.Figure, floor.Floor, Now: Math.Round(100 * floor.Of(figures).Value, 1)))
            .Where(figure => figure.Now < figure.Floor).Select(figure => $"{figure.Figure} fell from {figure.Floor:f1} to {figure.Now:f1}").ToArray();

        fallen.ShouldBeEmpty($"{string.Join(", ", fallen)}. Measure with: {Command}");
    }

    [Fact]
    public void Every_article_of_the_seeds_is_marked() =>
        SeedGold.Names.ShouldBe(Directory.GetFiles(Path.Combine(SeedGold.Seeds, "articles")).Select(file => Path.GetFileNameWithoutExtension(file)), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Names))]
    public void The_marks_are_in_the_text_that_the_article_has(string name)
    {
        var article = JsonElement.Parse(File.ReadAllText(Path.Combine(SeedGold.Seeds, "articles", name + ".json")));
        if (article.TryGetProperty("text", out var text))
        {
            SeedGold.Text(name).ShouldBe(text.GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_marked_words_stand_at_their_offsets(string name)
    {
        var text = SeedGold.Text(name);
        foreach (var fields in SeedGold.Annotations(name).Split('\n').Where(line => line.StartsWith('T')).Select(line => line.Split('\t')))
        {
            var pieces = fields[1][(fields[1].IndexOf(' ') + 1)..].Split(';').Select(piece => piece.Split(' ').Select(int.Parse).ToArray());
            string.Join(' ', pieces.Select(ends => text[ends[0]..ends[1]])).Replace('\n', ' ').ShouldBe(fields[2], fields[0]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_word_is_in_two_attributions_but_a_shared_source(string name)
    {
        var article = SeedGold.Articles.Single(article => article.Name == name);
        var spans = article.Relations.SelectMany(relation => relation.Cue.Concat(relation.Content))
            .Concat(article.Relations.SelectMany(relation => relation.Source).Distinct())
            .OrderBy(span => span.Start).ToArray();

        spans.Zip(spans.Skip(1)).Where(pair => pair.First.Overlaps(pair.Second)).ShouldBeEmpty();
    }
}
