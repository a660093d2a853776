using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using FactCheck.Contracts.Articles;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Intake.Admission;
using FactCheck.Testing;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FactCheck.Intake.Tests.Admission;

/// <summary>An Intake that has three articles of a workspace under way at once. Nobody takes its messages, so that each stays in the outbox to be seen.</summary>
public sealed class AdmissionTests(AdmissionTests.Fixture intake) : IClassFixture<AdmissionTests.Fixture>
{
    private const int Limit = 3;

    private readonly Guid _workspace = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Sends_on_as_many_as_there_is_room_for_and_the_next_once_one_is_checked()
    {
        var ids = await SubmitAsync(Limit + 2);
        (await SentAsync()).ShouldBe(ids[..Limit]);

        await intake.Service.PublishAsync(Checked(ids[1]));
        await SentAsync(ids[..(Limit + 1)]);

        await intake.Service.PublishAsync(Checked(ids[Limit]));
        await SentAsync(ids);
    }

    [Fact]
    public async Task Another_workspace_does_not_wait()
    {
        await SubmitAsync(Limit + 5);
        var other = new AdmissionTests(intake);

        var ids = await other.SubmitAsync(Limit);

        (await other.SentAsync()).ShouldBe(ids);
    }

    [Fact]
    public async Task An_article_that_failed_makes_room_too()
    {
        var ids = await SubmitAsync(Limit + 1);

        await intake.Service.PublishAsync<Fault<ArticleReceived>>(PublishedFault.Of(new ArticleReceived { Article = Snapshot(ids[0]), OccurredAt = DateTimeOffset.UnixEpoch }));

        await SentAsync(ids);
    }

    [Fact]
    public async Task One_that_is_told_twice_to_be_checked_makes_room_once()
    {
        var ids = await SubmitAsync(Limit + 2);

        await intake.Service.PublishAsync(Checked(ids[0]));
        await SentAsync(ids[..(Limit + 1)]);
        await intake.Service.PublishAsync(Checked(ids[0]));
        await intake.Service.PublishAsync(Checked(ids[1]));

        await SentAsync(ids);
        (await UncheckedAsync()).ShouldBe(Limit);
    }

    [Fact]
    public async Task A_new_revision_is_held_back_as_a_new_article_is()
    {
        var ids = await SubmitAsync(Limit);
        await SubmitAsync("desk-0", "Rents rose by 4 percent.");
        (await SentAsync()).ShouldBe(ids);

        await intake.Service.PublishAsync(Checked(ids[0]));

        await SentAsync([.. ids, ids[0]]);
    }

    [Fact]
    public async Task What_was_lost_on_its_way_keeps_no_place_for_good()
    {
        var ids = await SubmitAsync(Limit + 1);
        await intake.QueryAsync(db => db.UncheckedRevisions.IgnoreQueryFilters()
            .Where(known => known.WorkspaceId == _workspace && known.AdmittedAt != null)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.AdmittedAt, known => known.AdmittedAt - TimeSpan.FromMinutes(11))));

        await intake.Sweep.SweepAsync(TestContext.Current.CancellationToken);

        await SentAsync(ids);
    }

    [Fact]
    public async Task The_message_of_one_that_was_held_back_belongs_to_the_trace_of_its_request()
    {
        var ids = await SubmitAsync(Limit);
        var trace = ActivityTraceId.CreateRandom().ToHexString();
        using var client = intake.Service.Client(_workspace);
        client.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom().ToHexString()}-01");
        using var answer = await client.SubmitAsync(new { externalId = "last", text = "The bridge was closed for two weeks." });
        var last = await answer.IdAsync();

        await intake.Service.PublishAsync(Checked(ids[0]));

        await SentAsync([.. ids, last]);
        (await OutboxAsync())[^1].TraceParent!.ShouldContain(trace);
    }

    [Theory]
    [InlineData("v1/articles", "text/plain")]
    [InlineData("v1/articles:batch", "application/x-ndjson")]
    public async Task A_workspace_of_which_too_many_wait_is_refused_more_and_no_other(string path, string mediaType)
    {
        await SubmitAsync(Limit);
        await intake.QueryAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO intake.unchecked_revisions (article_id, number, workspace_id, received_at)
            SELECT gen_random_uuid(), 1, {_workspace}, now() FROM generate_series(1, {HeldBack.Most + 1})
            """));
        await intake.Sweep.SweepAsync(TestContext.Current.CancellationToken);

        using var refused = await PostAsync(_workspace, path, mediaType);
        using var taken = await PostAsync(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()), path, mediaType);

        (refused.StatusCode, refused.Headers.RetryAfter?.ToString()).ShouldBe((HttpStatusCode.ServiceUnavailable, "10"));
        (await refused.JsonAsync()).GetProperty("detail").GetString()!.ShouldContain("wait for their check");
        taken.IsSuccessStatusCode.ShouldBeTrue();
    }

    private async Task<HttpResponseMessage> PostAsync(Guid workspace, string path, string mediaType)
    {
        using var client = intake.Service.Client(workspace);
        using var body = new StringContent("The harbour will close in May.", Encoding.UTF8, mediaType);
        return await client.PostAsync(path, body);
    }

    private async Task<string[]> SubmitAsync(int count)
    {
        var ids = new string[count];
        for (var number = 0; number < count; number++)
        {
            ids[number] = await SubmitAsync($"desk-{number}", $"Rents rose by {number} percent.");
        }

        return ids;
    }

    private async Task<string> SubmitAsync(string externalId, string text)
    {
        using var client = intake.Service.Client(_workspace);
        using var answer = await client.SubmitAsync(new { externalId, text });
        return await answer.IdAsync();
    }

    private Task<string[]> SentAsync(string[] ids) => Eventually.GetAsync(SentAsync, sent => sent.SequenceEqual(ids));

    private async Task<string[]> SentAsync() => [.. (await OutboxAsync())
        .Select(message => JsonSerializer.Deserialize<ArticleReceived>(message.Body, JsonSerializerOptions.Web)!.Article.ArticleId)
        .Select(id => PublicId.Format(PublicId.Article, id))];

    private Task<List<OutboxMessage>> OutboxAsync() => intake.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking()
        .Where(message => message.Body.Contains(_workspace.ToString()) && message.Type.Contains(nameof(ArticleReceived)))
        .OrderBy(message => message.Id)
        .ToListAsync());

    private Task<int> UncheckedAsync() => intake.QueryAsync(db => db.UncheckedRevisions.IgnoreQueryFilters().CountAsync(known => known.WorkspaceId == _workspace));

    private ArticleChecked Checked(string id) =>
        new() { WorkspaceId = _workspace, ArticleId = Parse(id), Revision = 1, ClaimCount = 1, FlaggedClaimCount = 0, OccurredAt = DateTimeOffset.UnixEpoch };

    private ArticleSnapshot Snapshot(string id) =>
        new() { WorkspaceId = _workspace, ArticleId = Parse(id), Revision = 1, ContentHash = "00", Text = "One." };

    private static Guid Parse(string id) => PublicId.TryParse(PublicId.Article, id, out var articleId) ? articleId : throw new FormatException(id);

    public sealed class Fixture : IAsyncLifetime
    {
        private readonly PostgresFixture _postgres = new();
        private readonly RabbitMqFixture _rabbit = new();
        private RunningService? _service;

        internal RunningService Service => _service!;

        internal AdmissionSweep Sweep => Service.Services.GetServices<IHostedService>().OfType<AdmissionSweep>().Single();

        public async ValueTask InitializeAsync()
        {
            await _postgres.InitializeAsync();
            await _rabbit.InitializeAsync();
            _service = await RunningService.StartAsync(IntakeService.Build, _postgres, _rabbit, $"--Admission:PerWorkspace={Limit}");
        }

        public async ValueTask DisposeAsync()
        {
            await Service.DisposeAsync();
            await _rabbit.DisposeAsync();
            await _postgres.DisposeAsync();
        }

        internal async Task<T> QueryAsync<T>(Func<IntakeDbContext, Task<T>> query)
        {
            await using var scope = Service.Services.CreateAsyncScope();
            return await query(scope.ServiceProvider.GetRequiredService<IntakeDbContext>());
        }
    }
}
