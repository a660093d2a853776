using System.Net;
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

        // "Not now" may be the answer for as long as connections lie in the pools that a database which was started again has closed.
        using var response = await Eventually.GetAsync(
            () => api.PostAsJsonAsync("v1/webhooks", new { url = receiver.Url, eventTypes }), answer => answer.StatusCode != HttpStatusCode.ServiceUnavailable);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"The subscription was refused: {await response.Content.ReadAsStringAsync()}");
        }

        var created = await response.Content.ReadFromJsonAsync<JsonElement>();
        receiver.VerifyWith(created.GetProperty("secret").GetString()!);
        return $"v1/webhooks/{created.GetProperty("id").GetString()}";
    }
}
