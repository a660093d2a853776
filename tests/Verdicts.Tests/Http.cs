using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests;

/// <summary>The few ways in which the tests talk to the service.</summary>
internal static class Http
{
    public static async Task<JsonElement> ReadAsync(this HttpClient client, string address) => await client.GetFromJsonAsync<JsonElement>(address);

    public static async Task<List<JsonElement>> ItemsAsync(this HttpClient client, string address) =>
        [.. (await client.ReadAsync(address)).GetProperty("items").EnumerateArray()];

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(address);
        return response.StatusCode;
    }

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string address, string? ifMatch = null, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(ifMatch));
        }

        return await client.SendAsync(request);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => await response.Content.ReadFromJsonAsync<JsonElement>();

    public static string Text(this JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
