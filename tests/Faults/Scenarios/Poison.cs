using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.Faults.Scenarios;

/// <summary>Messages that no consumer can handle: set aside after their tries, while the rest flow on.</summary>
internal static class Poison
{
    private const string Exchange = "extraction-article-received";

    internal static Scenario Messages { get; } = new("poison", "messages that cannot be handled", 1_000, 100)
    {
        Strike = PublishAsync,
        Around = async (run, send) =>
        {
            await send();
            return await CountAsync(run);
        },
    };

    private static async Task PublishAsync(FaultRun run)
    {
        using var management = Management(run);
        using var published = await management.PostAsJsonAsync(
            $"api/exchanges/%2F/{Exchange}/publish",
            new { properties = new { content_type = "application/vnd.masstransit+json", delivery_mode = 2 }, routing_key = "", payload = "{ this is no message", payload_encoding = "string" });
        published.EnsureSuccessStatusCode();
    }

    private static async Task<IReadOnlyList<string>> CountAsync(FaultRun run)
    {
        using var management = Management(run);
        try
        {
            await Eventually.GetAsync(
                () => ParkedAsync(management),
                parked => parked >= run.Faults,
                TimeSpan.FromMinutes(1));
            return [];
        }
        catch (TimeoutException exception)
        {
            return [$"Of {run.Faults} poison messages not all were set aside. {exception.Message}"];
        }
    }

    /// <summary>The queue exists from the first message that is set aside.</summary>
    private static async Task<int> ParkedAsync(HttpClient management)
    {
        using var answer = await management.GetAsync(new Uri($"api/queues/%2F/{Exchange}_error", UriKind.Relative));
        return answer.IsSuccessStatusCode && (await answer.Content.ReadFromJsonAsync<JsonElement>()).TryGetProperty("messages", out var count) ? count.GetInt32() : 0;
    }

    private static HttpClient Management(FaultRun run)
    {
        var address = run.Servers.Management;
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(address.UserInfo)));
        return new HttpClient
        {
            BaseAddress = new UriBuilder(address) { UserName = "", Password = "" }.Uri,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", credentials) },
        };
    }
}
