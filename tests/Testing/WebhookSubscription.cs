using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Testing;

public static class WebhookSubscription
{
    /// <summary>Subscribes the receiver, and gives it the secret that it verifies with.</summary>
    /// <returns>The path of the subscription.</returns>
    public static async Task<string> SubscribeAsync(this HttpClient api, WebhookReceiver receiver, params string[] eventTypes)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        using var response = await api.PostAsJsonAsync("v1/webhooks", new { url = receiver.Url, eventTypes });
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"The subscription was refused: {await response.Content.ReadAsStringAsync()}");
        }

        var created = await response.Content.ReadFromJsonAsync<JsonElement>();
        receiver.VerifyWith(created.GetProperty("secret").GetString()!);
        return $"v1/webhooks/{created.GetProperty("id").GetString()}";
    }
}
