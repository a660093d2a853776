namespace FactCheck.EndToEnd.Tests;

/// <summary>
/// Every scenario of tests/Faults at a tenth: ./factcheck faults runs them whole. They stand in the suite's collection, since two
/// suites at once are more than a small machine bears.
/// </summary>
[Collection(nameof(SuiteFixture))]
public sealed class FaultTests(ITestOutputHelper output)
{
    private const string Scale = "0.1";

    [Fact]
    public async Task Kills_cuts_and_poisons_lose_nothing_and_nothing_is_done_twice()
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/rabbitmq/bin"), "The faults kill servers by their process ids, which servers in containers do not show.");
        await TestProgram.SucceedsAsync(output, "Faults", "--scale", Scale);
    }
}
