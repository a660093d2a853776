namespace FactCheck.Verdicts.Tests.ClaimReviews;

public sealed class ReferenceTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Says_of_what_is_for_readers_alone_that_it_needs_no_key()
    {
        using var anybody = verdicts.Anybody();
        var document = await anybody.ReadAsync("/openapi/v1.json");

        var open = document.GetProperty("paths").EnumerateObject()
            .Where(path => path.Value.EnumerateObject().Any(method => method.Value.TryGetProperty("security", out var security) && security.GetArrayLength() == 0))
            .Select(path => path.Name);

        open.ShouldBe(["/factchecks/{slug}", "/feeds/claimreview.jsonl", "/feeds/claimreview.rss"], ignoreOrder: true);
    }
}
