using System.Net;
using System.Text;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Intake.Tests.Articles;

/// <summary>A broker that takes nothing for long: what was accepted waits, and new work is refused before it fills the database.</summary>
public sealed class BacklogTests
{
    [Theory]
    [InlineData("v1/articles", "text/plain")]
    [InlineData("v1/articles:batch", "application/x-ndjson")]
    public async Task Refuses_new_work_while_too_much_waits_and_takes_it_again_afterwards(string path, string mediaType)
    {
        await using var postgres = new PostgresFixture();
        await postgres.InitializeAsync();
        await using var rabbit = new RabbitMqFixture();
        await rabbit.InitializeAsync();
        await using var intake = await RunningService.StartAsync(IntakeService.Build, postgres, rabbit);
        using var client = intake.Client();
        await ExecuteAsync(
            postgres,
            """
            INSERT INTO intake.outbox (message_id, type, body, created_at, next_attempt_at, attempts, mandatory)
            SELECT gen_random_uuid(), 'none', '{}', now(), now() + interval '1 day', 1, true FROM generate_series(1, 10001)
            """);

        var (refused, retryAfter) = await Eventually.GetAsync(() => PostAsync(client, path, mediaType), answer => answer.Status == HttpStatusCode.ServiceUnavailable);
        await ExecuteAsync(postgres, "DELETE FROM intake.outbox WHERE type = 'none'");
        var (taken, _) = await Eventually.GetAsync(() => PostAsync(client, path, mediaType), answer => answer.Status != HttpStatusCode.ServiceUnavailable);

        (refused, retryAfter).ShouldBe((HttpStatusCode.ServiceUnavailable, "10"));
        taken.ShouldBeOneOf(HttpStatusCode.Accepted, HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, string? RetryAfter)> PostAsync(HttpClient client, string path, string mediaType)
    {
        using var answer = await client.PostAsync(path, new StringContent("The harbour will close in May.", Encoding.UTF8, mediaType));
        return (answer.StatusCode, answer.Headers.RetryAfter?.ToString());
    }

    private static async Task ExecuteAsync(PostgresFixture postgres, string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
