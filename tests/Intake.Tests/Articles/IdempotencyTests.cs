using System.Net;
using System.Net.Http.Json;
using Npgsql;

namespace FactCheck.Intake.Tests.Articles;

public sealed class IdempotencyTests(IntakeFixture intake)
{
    [Fact]
    public async Task A_replay_gets_the_stored_answer_and_stores_nothing()
    {
        using var client = intake.NewWorkspace();
        using var first = await SubmitAsync(client, "key-1", "One.");
        using var replay = await SubmitAsync(client, "key-1", "One.");
        replay.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        replay.Headers.Location.ShouldBe(first.Headers.Location);
        (await replay.Content.ReadAsStringAsync()).ShouldBe(await first.Content.ReadAsStringAsync());
        (await CountAsync(client)).ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        using var client = intake.NewWorkspace();
        using var first = await SubmitAsync(client, "key-1", "One.");
        using var other = await SubmitAsync(client, "key-1", "Two.");
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CountAsync(client)).ShouldBe(1);
    }

    [Fact]
    public async Task A_key_belongs_to_its_workspace()
    {
        using var client = intake.NewWorkspace();
        using var stranger = intake.NewWorkspace();
        using var first = await SubmitAsync(client, "key-1", "One.");
        using var other = await SubmitAsync(stranger, "key-1", "Two.");
        other.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_refused_request_does_not_use_its_key_up()
    {
        using var client = intake.NewWorkspace();
        using var refused = await SubmitAsync(client, "key-1", "");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var mended = await SubmitAsync(client, "key-1", "One.");
        mended.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Twenty_at_once_make_one_article()
    {
        using var client = intake.NewWorkspace();
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SubmitAsync(client, "key-1", "One.")));
        responses.Select(response => response.StatusCode).ShouldBeSubsetOf([HttpStatusCode.Accepted, HttpStatusCode.Conflict]);
        responses.ShouldContain(response => response.StatusCode == HttpStatusCode.Accepted);
        (await CountAsync(client)).ShouldBe(1);
    }

    [Fact]
    public async Task While_the_first_still_runs_the_second_is_told_so()
    {
        var workspace = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        using var client = intake.Service.Client(workspace);
        await using var connection = new NpgsqlConnection(intake.Postgres.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var held = new NpgsqlCommand("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", connection, transaction)
        {
            Parameters = { new() { Value = $"idempotency {workspace:N} slow" } },
        };
        await held.ExecuteNonQueryAsync();
        using var response = await SubmitAsync(client, "slow", "One.");
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string key, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/articles") { Content = JsonContent.Create(new { text }), Headers = { { "Idempotency-Key", key } } };
        return await client.SendAsync(request);
    }

    private static async Task<int> CountAsync(HttpClient client)
    {
        using var response = await client.GetAsync("v1/articles");
        return (await response.JsonAsync()).GetProperty("items").GetArrayLength();
    }
}
