using FactCheck.Cli.Evaluation;
using FactCheck.Cli.Tests.Analyze;

namespace FactCheck.Cli.Tests.Matching;

public sealed class MatchingCommandTests : IDisposable
{
    private readonly SmallCollection collection = new();

    [Fact]
    public async Task Prints_how_well_the_past_claims_of_a_small_collection_are_found()
    {
        var result = await EvaluateAsync();

        result.Code.ShouldBe(ExitCodes.Fine, result.Error);
        result.Lines[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).ShouldBe(["MAP@5", "MRR", "P@1", "hit@10", "hit@50", "queries"]);
        result.Words.ShouldContain("dev, as shipped 1.0000 1.0000 1.0000 1.0000 1.0000 10");
        result.Words.ShouldContain("1.000-1.000");
        result.Words.ShouldNotContain("cross-validated");
    }

    [Fact]
    public async Task Adds_the_tweets_of_train_when_it_is_asked_to_cross_validate()
    {
        var result = await EvaluateAsync("--cross-validate");

        result.Code.ShouldBe(ExitCodes.Fine, result.Error);
        result.Words.ShouldContain("train, cross-validated 1.0000");
        result.Words.ShouldContain("train, BM25 alone 1.0000");
    }

    [Fact]
    public async Task Counts_what_is_not_found_first()
    {
        await File.WriteAllTextAsync(collection.At("dev", "tweet-vclaim-pairs.qrels"), "q0\t0\tc0\t1\nq1\t0\tc9\t1\n", TestContext.Current.CancellationToken);

        (await EvaluateAsync()).Words.ShouldContain("dev, as shipped 0.5000");
    }

    [Fact]
    public async Task Says_which_row_cannot_be_read()
    {
        await File.AppendAllTextAsync(collection.Claims, "c3\tThe same id again.\n", TestContext.Current.CancellationToken);

        var result = await EvaluateAsync();

        result.Code.ShouldBe(ExitCodes.BadInput);
        result.Error.ShouldContain("verified_claims.docs.tsv, row 11 after the headings: the id c3 was there before.");
    }

    [Fact]
    public async Task Says_which_folder_is_missing()
    {
        var result = await RunAsync("evaluate", "matching", "--data", collection.At("nowhere"));

        (result.Code, result.Output).ShouldBe((ExitCodes.BadInput, ""));
        result.Error.ShouldContain("nowhere");
    }

    public void Dispose() => collection.Dispose();

    private Task<Result> EvaluateAsync(params string[] more) => RunAsync(["evaluate", "matching", "--data", collection.Data, .. more]);

    private static async Task<Result> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync([EvaluateCommand.Create()], args, output, error);
        return new Result(code, output.ToString(), error.ToString());
    }
}
