using System.Text.Json;
using FactCheck.Cli.Matching;
using FactCheck.Cli.Tests.Analyze;

namespace FactCheck.Cli.Tests.Matching;

/// <summary>The whole command: servers of its own, the service's program, PostgreSQL.</summary>
public sealed class MatchCommandTests : IDisposable
{
    private readonly SmallCollection collection = new();

    [Fact]
    public async Task Finds_each_claim_first_in_the_format_of_trec()
    {
        var result = await MatchAsync(collection.Claims, collection.Queries, "--top", "2");

        result.Code.ShouldBe(ExitCodes.Fine, result.Error);
        var rows = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToList();
        rows.ShouldAllBe(row => row.Length == 6 && row[1] == "Q0" && row[5] == "factcheck");
        rows.Where(row => row[3] == "1").Select(row => (row[0], row[2])).ShouldBe(Enumerable.Range(0, 10).Select(i => ($"q{i}", $"c{i}")));
        rows.Count(row => row[3] == "2").ShouldBeInRange(1, 10);
        rows.ShouldNotContain(row => row[3] == "3");
    }

    [Fact]
    public async Task Gives_what_it_found_as_json_lines()
    {
        var result = await MatchAsync(collection.Claims, collection.Queries, "--top", "1", "--format", "jsonl");

        result.Code.ShouldBe(ExitCodes.Fine, result.Error);
        var first = JsonElement.Parse(result.Output.Split('\n')[0]);
        (first.GetProperty("query").GetString(), first.GetProperty("claim").GetString(), first.GetProperty("rank").GetInt32()).ShouldBe(("q0", "c0", 1));
        first.GetProperty("score").GetDouble().ShouldBeInRange(0.5, 1);
        first.GetProperty("text").GetString().ShouldBe("The harbour of Halse was dredged twice in 2019.");
    }

    [Fact]
    public async Task Says_what_is_wrong_with_a_file()
    {
        await File.AppendAllTextAsync(collection.Claims, "\tA claim without an id.\n", TestContext.Current.CancellationToken);

        var result = await MatchAsync(collection.Claims, collection.Queries);

        (result.Code, result.Output).ShouldBe((ExitCodes.BadInput, ""));
        result.Error.ShouldContain("verified_claims.docs.tsv, row 11 after the headings: it needs an id and a claim");
    }

    [Fact]
    public async Task Starts_nothing_for_a_file_that_is_not_there()
    {
        var result = await MatchAsync(collection.At("nothing.tsv"), collection.Queries);

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldBe($"There is no file {collection.At("nothing.tsv")}.{Environment.NewLine}");
    }

    [Theory]
    [InlineData("--top", "0")]
    [InlineData("--top", "201")]
    [InlineData("--format", "xml")]
    public async Task Refuses_what_it_does_not_know(string option, string value) =>
        (await MatchAsync(collection.Claims, collection.Queries, option, value)).Code.ShouldNotBe(ExitCodes.Fine);

    public void Dispose() => collection.Dispose();

    private static async Task<Result> MatchAsync(string claims, string queries, params string[] more)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync([MatchCommand.Create()], ["match", "--collection", claims, "--queries", queries, .. more], output, error);
        return new Result(code, output.ToString(), error.ToString());
    }
}
