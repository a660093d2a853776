namespace FactCheck.Language.Tests.Revisions;

/// <summary>The whole engine on edits of the seeded articles; the table is in shared/Language/Revisions/README.md.</summary>
public sealed class RevisionAccuracyTests(ITestOutputHelper output)
{
    private static readonly Lazy<Analysis[]> Articles = new(() => [.. SeedGold.Names.Select(name => Analyzer.Analyze(SeedGold.Text(name)))]);

    private static readonly Dictionary<string, Func<Analysis, IEnumerable<RevisionPair>>> Edits = new()
    {
        ["a number changed"] = RevisionPair.Numbers,
        ["a source gone unnamed"] = RevisionPair.Sources,
        ["a quote edited"] = RevisionPair.Quotes,
        ["a hedge dropped"] = RevisionPair.Hedges,
        ["said became admitted"] = RevisionPair.Stances,
        ["an error corrected"] = RevisionPair.Corrections,
        ["paragraphs swapped"] = RevisionPair.Swaps,
        ["a paragraph put on top"] = RevisionPair.Insertions,
        ["cut to half"] = RevisionPair.Cuts,
    };

    // Every pair of every kind takes minutes; these few are drawn evenly from all articles.
    private const int Drawn = 20;

    [Theory]
    [InlineData("a number changed", 0.95, 0.99)]
    [InlineData("a source gone unnamed", 0.85, 0.99)]
    [InlineData("a quote edited", 0.8, 0.99)]
    [InlineData("a hedge dropped", 1, 0.99)]
    [InlineData("said became admitted", 0.8, 0.99)]
    [InlineData("an error corrected", 1, 0.99)]
    [InlineData("paragraphs swapped", 1, 0.98)]
    [InlineData("a paragraph put on top", 1, 0.99)]
    [InlineData("cut to half", 1, 0.99)]
    public void Finds_what_an_edit_changed_and_leaves_the_rest(string edit, double leastRight, double leastKept)
    {
        RevisionPair[] pairs = [.. Articles.Value.SelectMany(Edits[edit])];
        var every = Math.Max(1, pairs.Length / Drawn);

        var score = Score(edit, pairs.Where((_, index) => index % every == 0));

        ((double)score.Right / score.Pairs).ShouldBeGreaterThanOrEqualTo(leastRight);
        ((double)score.OthersKept / score.Others).ShouldBeGreaterThanOrEqualTo(leastKept);
    }

    [Fact(Explicit = true)]
    public void Prints_the_table() => Edits.ToList().ForEach(edit => Score(edit.Key, Articles.Value.SelectMany(edit.Value)).Pairs.ShouldBePositive());

    private RevisionPairScore Score(string edit, IEnumerable<RevisionPair> pairs)
    {
        var score = RevisionPairScore.Of(pairs);
        output.WriteLine($"| {edit} | {score.Pairs} | {score.Right} | {score.Others} | {score.OthersKept} |");
        score.Faults.ToList().ForEach(output.WriteLine);
        return score;
    }
}
