using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Testing;
using FactCheck.Webhooks.Signing;
using Npgsql;

namespace FactCheck.Webhooks.Tests.Signing;

/// <summary>Whoever reads the database alone cannot sign.</summary>
public sealed class SecretsAtRestTests(PostgresFixture postgres, RabbitMqFixture rabbit) : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>
{
    [Fact]
    public async Task A_secret_stands_nowhere_in_the_database_though_a_repeated_request_is_answered_with_it()
    {
        await using var bench = await ServiceBench.StartAsync(postgres, rabbit);
        var (first, again) = (await CreateAsync(bench), await CreateAsync(bench));

        again["id"]!.ToString().ShouldBe(first["id"]!.ToString());
        var secret = first["secret"]!.ToString();
        again["secret"]!.ToString().ShouldBe(secret);
        (await AskAsync("SELECT bool_or(secret LIKE '%whsec%') FROM webhooks.subscriptions")).ShouldBe(false);
        (await AskAsync("SELECT bool_or(position('whsec_'::bytea IN body) > 0) FROM webhooks.idempotency_keys")).ShouldBe(false);
    }

    [Fact]
    public async Task Secrets_that_were_stored_in_plain_text_are_sealed_at_the_next_start_and_still_sign()
    {
        var secret = WebhookSecret.Create();
        await using var before = await ServiceBench.StartAsync(postgres, rabbit);
        await before.SubscribeAsync("claim.flagged");
        await AskAsync($"UPDATE webhooks.subscriptions SET secret = '{secret}', previous_secret = '{secret}'");
        await using var after = await ServiceBench.StartAsync(postgres, rabbit);

        (await AskAsync("SELECT bool_or(secret LIKE 'whsec%' OR previous_secret LIKE 'whsec%') FROM webhooks.subscriptions")).ShouldBe(false);
        await after.Service.PublishAsync(Messages.ClaimsFlagged());

        var request = (await before.ReceivedAsync(1))[0];
        StandardWebhook.Verify(secret, request.Headers, Encoding.UTF8.GetBytes(request.Body), TimeProvider.System.GetUtcNow()).ShouldBeTrue();
    }

    private static async Task<JsonNode> CreateAsync(ServiceBench bench)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/webhooks")
        {
            Content = JsonContent.Create(new { url = bench.Receiver.Url(), eventTypes = new[] { "claim.flagged" } }),
            Headers = { { "Idempotency-Key", "once" } },
        };
        using var response = await bench.Client.SendAsync(request);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using var data = NpgsqlDataSource.Create(postgres.ConnectionString);
        await using var command = data.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
