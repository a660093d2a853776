using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

internal static class ApiCalls
{
    internal static async Task<string> SubmitAsync(this HttpClient api, object article)
    {
        using var response = await api.PostAsJsonAsync("v1/articles", article);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    internal static Task<JsonElement> CheckedAsync(this HttpClient api, string articleId, TimeSpan? patience = null) => Eventually.GetAsync(
        () => api.GetFromJsonAsync<JsonElement>($"v1/articles/{articleId}"),
        article => article.GetProperty("status").GetString() is "checked" or "failed",
        patience ?? TimeSpan.FromSeconds(60));

    internal static async Task<List<JsonElement>> ItemsAsync(this HttpClient api, string path)
    {
        var page = await api.GetFromJsonAsync<JsonElement>(path);
        return [.. page.GetProperty("items").EnumerateArray()];
    }

    internal static async Task SubscribeAsync(this HttpClient api, WebhookReceiver receiver, params string[] eventTypes)
    {
        using var response = await api.PostAsJsonAsync("v1/webhooks", new { url = receiver.Url, eventTypes });
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        receiver.VerifyWith((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString()!);
    }
}
