namespace FactCheck.Language.Tests.Claims;

public sealed class ClaimSpanTests
{
    /// <summary>Texts of <c>Gold/claim-spans.txt</c> whose claims are found to the letter. Raise them when the engine gets better.</summary>
    private const int LeastRightGivenAttributions = 97;
    private const int LeastRightAlone = 88;

    [Fact]
    public void Finds_each_claim_of_our_sentences_where_the_attributions_are_right() =>
        Wrong(gold => gold.FoundGivenAttributions()).Count.ShouldBeLessThanOrEqualTo(ClaimSpanGold.All.Count - LeastRightGivenAttributions, Report(gold => gold.FoundGivenAttributions()));

    [Fact]
    public void Finds_nearly_all_with_the_attributions_that_it_finds_itself() =>
        Wrong(gold => gold.Found()).Count.ShouldBeLessThanOrEqualTo(ClaimSpanGold.All.Count - LeastRightAlone, Report(gold => gold.Found()));

    [Fact]
    public void Shows_how_many_spans_are_exact()
    {
        var claims = ClaimSpanGold.All.Sum(gold => gold.Claims.Count);
        foreach (var (name, find) in new (string, Func<ClaimSpanGold, IReadOnlyList<string>>)[] { ("given attributions", gold => gold.FoundGivenAttributions()), ("alone", gold => gold.Found()) })
        {
            var found = ClaimSpanGold.All.Sum(gold => find(gold).Count);
            var right = ClaimSpanGold.All.Sum(gold => find(gold).Intersect(gold.Claims).Count());
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{name}: {ClaimSpanGold.All.Count - Wrong(find).Count} of {ClaimSpanGold.All.Count} texts; exact spans: precision {(double)right / found:P1}, recall {(double)right / claims:P1} of {claims}");
            right.ShouldBeLessThanOrEqualTo(found);
        }
    }

    private static List<ClaimSpanGold> Wrong(Func<ClaimSpanGold, IReadOnlyList<string>> find) =>
        [.. ClaimSpanGold.All.Where(gold => !find(gold).SequenceEqual(gold.Claims))];

    private static string Report(Func<ClaimSpanGold, IReadOnlyList<string>> find) => string.Join(
        "\n", Wrong(find).Select(gold => $"{gold.Construction}: {gold.Text}\n  wanted {string.Join(" | ", gold.Claims)}\n  found  {string.Join(" | ", find(gold))}"));
}
