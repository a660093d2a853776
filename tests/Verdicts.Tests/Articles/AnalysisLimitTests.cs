using System.Net;
using System.Net.Http.Json;
using FactCheck.Verdicts.Articles;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.Articles;

public sealed class AnalysisLimitTests(RunningVerdicts verdicts)
{
    [Theory]
    [InlineData("/v1/analyze")]
    [InlineData("/v1/articles/{article}:reprocess?dryRun=true")]
    [InlineData("/v1/articles/{article}:reprocess")]
    public async Task A_workspace_that_asks_for_more_than_may_wait_is_told_to_come_again(string address)
    {
        var article = SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        using var client = verdicts.Client(article.WorkspaceId);
        var limit = verdicts.Services.GetRequiredService<AnalysisLimit>();
        using var first = await limit.AcquireAsync(article.WorkspaceId, TestContext.Current.CancellationToken);
        using var second = await limit.AcquireAsync(article.WorkspaceId, TestContext.Current.CancellationToken);

        var asked = Enumerable.Range(0, AnalysisLimit.WaitingInAWorkspace + 1)
            .Select(_ => client.PostAsJsonAsync(address.Replace("{article}", article.PublicId, StringComparison.Ordinal), new { text = "Rents rose by 5 percent." }))
            .ToList();
        var refused = await await Task.WhenAny(asked);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(1));
        (await refused.JsonAsync()).Text("type").ShouldBe("urn:factcheck:problem:rate-limited");
        first.Dispose();
        second.Dispose();
        (await Task.WhenAll(asked)).Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(AnalysisLimit.WaitingInAWorkspace);
    }

    [Fact]
    public async Task Many_of_one_workspace_keep_another_waiting_for_two_at_most()
    {
        using var limit = new AnalysisLimit(atOnce: 3);
        var (busy, other, third) = (SampleArticle.NewId(), SampleArticle.NewId(), SampleArticle.NewId());
        var many = Enumerable.Range(0, 10).Select(_ => limit.AcquireAsync(busy, default).AsTask()).ToList();

        var next = await limit.AcquireAsync(other, default);
        var last = limit.AcquireAsync(third, default).AsTask();

        next.IsAcquired.ShouldBeTrue();
        many.Count(lease => lease.IsCompleted).ShouldBe(AnalysisLimit.AtOnceInAWorkspace);
        last.IsCompleted.ShouldBeFalse();
        next.Dispose();
        (await last).IsAcquired.ShouldBeTrue();
    }
}
