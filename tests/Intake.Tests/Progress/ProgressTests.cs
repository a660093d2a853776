using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Claims;
using FactCheck.Hosting.Http;
using FactCheck.Intake.Articles;
using FactCheck.Testing;
using MassTransit;

namespace FactCheck.Intake.Tests.Progress;

public sealed class ProgressTests(IntakeFixture intake)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    private readonly Guid _workspace = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Status_moves_forward_and_never_back()
    {
        using var client = intake.Service.Client(_workspace);
        var id = await SubmitAsync(client);
        await intake.Service.PublishAsync(Progressed(id, ArticleStages.Attributing));
        await StatusAsync(client, id, "attributing");
        await intake.Service.PublishAsync(Progressed(id, ArticleStages.Extracting));
        await intake.Service.PublishAsync(Checked(id));
        var article = await StatusAsync(client, id, "checked");
        article.GetProperty("claimCount").GetInt32().ShouldBe(5);
        article.GetProperty("flaggedClaimCount").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_article_that_a_service_gave_up_on_has_failed_and_says_so()
    {
        using var client = intake.Service.Client(_workspace);
        var id = await SubmitAsync(client);
        await intake.Service.PublishAsync<Fault<ArticleReceived>>(PublishedFault.Of(new ArticleReceived { Article = Snapshot(id), OccurredAt = Now }));
        var article = await StatusAsync(client, id, "failed");
        article.GetProperty("failureReason").GetString()!.ShouldContain("extracted");
    }

    [Fact]
    public async Task An_article_that_was_checked_is_not_failed_by_a_late_fault()
    {
        using var client = intake.Service.Client(_workspace);
        var id = await SubmitAsync(client);
        await intake.Service.PublishAsync(Checked(id));
        await StatusAsync(client, id, "checked");
        await intake.Service.PublishAsync<Fault<ClaimsExtracted>>(PublishedFault.Of(new ClaimsExtracted
        {
            Article = Snapshot(id), DetectedLanguage = "en", Sentences = [], Claims = [], Citations = [], EngineVersion = "1", OccurredAt = Now,
        }));

        var second = await SubmitAsync(client);
        await intake.Service.PublishAsync<Fault<ArticleReceived>>(PublishedFault.Of(new ArticleReceived { Article = Snapshot(second), OccurredAt = Now }));
        await StatusAsync(client, second, "failed");
        await StatusAsync(client, id, "checked");
    }

    [Fact]
    public async Task Events_tell_each_stage_until_checked()
    {
        using var client = intake.Service.Client(_workspace);
        var id = await SubmitAsync(client);
        using var stream = await client.GetStreamAsync($"v1/articles/{id}/events");
        using var lines = new StreamReader(stream);
        (await NextEventAsync(lines)).ShouldBe("received");
        await intake.Service.PublishAsync(Progressed(id, ArticleStages.Extracting));
        (await NextEventAsync(lines)).ShouldBe("extracting");
        await intake.Service.PublishAsync(Checked(id));
        (await NextEventAsync(lines)).ShouldBe("checked");
        (await NextEventAsync(lines)).ShouldBeNull("the stream ends with the check");
    }

    [Fact]
    public async Task A_caller_may_watch_so_many_articles_at_once_and_others_are_not_concerned()
    {
        using var client = intake.Service.Client(_workspace);
        using var colleague = intake.Service.Client(_workspace, actor: "usr_colleague");
        var id = await SubmitAsync(client);
        var open = await Task.WhenAll(Enumerable.Range(0, OpenStreams.MostOfACaller).Select(_ => client.GetStreamAsync($"v1/articles/{id}/events")));

        using var refused = await client.GetAsync($"v1/articles/{id}/events", TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await StatusAsync(colleague, $"v1/articles/{id}/events")).ShouldBe(HttpStatusCode.OK);

        foreach (var stream in open)
        {
            await stream.DisposeAsync();
        }

        await Eventually.GetAsync(async () => await StatusAsync(client, $"v1/articles/{id}/events"), status => status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_copies_may_start_at_once_on_an_empty_database()
    {
        await using var postgres = new PostgresFixture();
        await using var rabbit = new RabbitMqFixture();
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
        var copies = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => RunningService.StartAsync(IntakeService.Build, postgres, rabbit)));
        foreach (var copy in copies)
        {
            using var client = copy.Client(_workspace);
            await SubmitAsync(client);
            await copy.DisposeAsync();
        }
    }

    private static async Task<string> SubmitAsync(HttpClient client)
    {
        using var response = await client.SubmitAsync(new { text = "One." });
        return await response.IdAsync();
    }

    private static Task<JsonElement> StatusAsync(HttpClient client, string id, string status) => Eventually.GetAsync(
        () => client.GetFromJsonAsync<JsonElement>($"v1/articles/{id}"), article => article.GetProperty("status").GetString() == status);

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        return response.StatusCode;
    }

    private static async Task<string?> NextEventAsync(StreamReader lines)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                return line["event: ".Length..];
            }
        }

        return null;
    }

    private static Guid Parse(string id) => PublicId.TryParse(PublicId.Article, id, out var articleId) ? articleId : throw new FormatException(id);

    private ArticleProgressed Progressed(string id, string stage) =>
        new() { WorkspaceId = _workspace, ArticleId = Parse(id), Revision = 1, Stage = stage, OccurredAt = Now };

    private ArticleChecked Checked(string id) =>
        new() { WorkspaceId = _workspace, ArticleId = Parse(id), Revision = 1, ClaimCount = 5, FlaggedClaimCount = 2, OccurredAt = Now };

    private ArticleSnapshot Snapshot(string id) =>
        new() { WorkspaceId = _workspace, ArticleId = Parse(id), Revision = 1, ContentHash = "00", Text = "One." };
}
