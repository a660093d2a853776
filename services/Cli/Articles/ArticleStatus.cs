using System.Text.Json;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Articles;

/// <summary>How far an article has come, in words.</summary>
internal static class ArticleStatus
{
    private const string Failed = "failed";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(300);

    public static async Task<int> ShowAsync(ApiRun run, string articleId, CancellationToken cancellation) =>
        await WriteAsync(run, await ReadAsync(run, articleId, cancellation));

    public static async Task<int> WaitAsync(ApiRun run, string articleId, TimeProvider clock, CancellationToken cancellation)
    {
        JsonElement article;
        while ((article = await ReadAsync(run, articleId, cancellation)).Text("status") is not ("checked" or Failed))
        {
            await Task.Delay(BetweenLooks, clock, cancellation);
        }

        return await WriteAsync(run, article);
    }

    private static Task<JsonElement> ReadAsync(ApiRun run, string articleId, CancellationToken cancellation) =>
        run.Api.GetAsync($"v1/articles/{Uri.EscapeDataString(articleId)}", cancellation);

    private static async Task<int> WriteAsync(ApiRun run, JsonElement article)
    {
        await run.WriteAsync(article, answer => run.Output.WriteLineAsync(Sentence(answer)));
        return article.Text("status") == Failed ? ExitCodes.Failed : ExitCodes.Fine;
    }

    private static string Sentence(JsonElement article)
    {
        var outcome = article.Text("status") switch
        {
            "checked" => $"checked: {article.Text("claimCount")} claims, {article.Text("flaggedClaimCount")} of them flagged",
            Failed => $"failed: {article.Text("failureReason")}",
            var status => status,
        };
        return $"{article.Text("id")}  revision {article.Text("revision")}  {outcome}  {article.Text("title")}".TrimEnd();
    }
}
