using System.Net.Http.Json;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>A process may die at any moment: every accepted article is checked once in effect, every webhook arrives.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class NothingIsLostTests(SuiteFixture suite)
{
    [Theory]
    [InlineData("Extraction")]
    [InlineData("Attribution")]
    [InlineData("Verdicts")]
    [InlineData("Webhooks")]
    public async Task A_service_killed_at_work_loses_nothing_and_does_nothing_twice(string victim)
    {
        const int Articles = 30;
        await using var receiver = await WebhookReceiver.StartAsync();
        await suite.Api.SubscribeAsync(receiver, "article.checked");

        var ids = new List<string>();
        for (var number = 0; number < Articles; number++)
        {
            ids.Add(await suite.Api.SubmitAsync(new { externalId = $"{victim}-{number}", text = $"Prices rose {number} percent last year, according to two officials." }));
            if (number == Articles / 2)
            {
                suite.Service(victim).Kill();
            }
        }

        using var http = new HttpClient();
        suite.Service(victim).Start();
        await suite.Service(victim).ReadyAsync(http);
        foreach (var id in ids)
        {
            (await suite.Api.CheckedAsync(id, TimeSpan.FromMinutes(2))).GetProperty("status").GetString().ShouldBe("checked");
            var claims = await suite.Api.ItemsAsync($"v1/claims?article={id}");
            claims.Select(claim => claim.GetProperty("start").GetInt32()).ShouldBeUnique();
            claims.ShouldNotBeEmpty();
        }

        var delivered = await Eventually.GetAsync(
            () => Task.FromResult(receiver.Verified.Select(one => one.Data.GetProperty("article").GetProperty("id").GetString()!).Where(ids.Contains).ToHashSet()),
            told => told.Count == Articles,
            TimeSpan.FromMinutes(2));
        delivered.ShouldBe(ids, ignoreOrder: true);
    }

    [Fact]
    public async Task A_poison_message_is_parked_and_the_rest_flow_on()
    {
        using var published = await suite.Rabbit.Management.PostAsJsonAsync(
            $"api/exchanges/{suite.Rabbit.VirtualHost}/extraction-article-received/publish",
            new { properties = new { content_type = "application/vnd.masstransit+json" }, routing_key = "", payload = "{ this is no message", payload_encoding = "string" });
        published.EnsureSuccessStatusCode();

        var id = await suite.Api.SubmitAsync(new { externalId = "after-poison", text = "Prices rose 5 percent last year, the union said." });
        (await suite.Api.CheckedAsync(id)).GetProperty("status").GetString().ShouldBe("checked");
        await Eventually.GetAsync(
            async () =>
            {
                using var taken = await suite.Rabbit.Management.PostAsJsonAsync(
                    $"api/queues/{suite.Rabbit.VirtualHost}/extraction-article-received_error/get",
                    new { count = 1, ackmode = "ack_requeue_true", encoding = "auto" });
                return await taken.Content.ReadAsStringAsync();
            },
            parked => parked.Contains("this is no message", StringComparison.Ordinal));
    }
}
