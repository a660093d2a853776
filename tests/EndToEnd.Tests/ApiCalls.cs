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

    /// <summary>The description of the whole API: a service that is slow to start is missing at first.</summary>
    internal static Task<string> DescriptionAsync(this HttpClient api) => Eventually.GetAsync(
        () => api.GetStringAsync("openapi/v1.json"),
        document => Array.TrueForAll(["/v1/articles", "/v1/claims", "/v1/webhooks"], path => document.Contains($"\"{path}\"", StringComparison.Ordinal)),
        TimeSpan.FromMinutes(2));
}
