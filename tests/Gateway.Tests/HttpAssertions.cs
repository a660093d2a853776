using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Gateway.Tests;

internal static class HttpAssertions
{
    internal static async Task<JsonObject> ShouldBeAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, body);
        return body.StartsWith('{') ? JsonNode.Parse(body)!.AsObject() : [];
    }

    internal static async Task<JsonObject> ShouldBeProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string type)
    {
        var problem = await response.ShouldBeAsync(status);
        response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        ((string?)problem["type"]).ShouldBe($"urn:factcheck:problem:{type}");
        ((string?)problem["detail"]).ShouldNotBeNullOrEmpty();
        ((string?)problem["traceId"]).ShouldNotBeNullOrEmpty();
        return problem;
    }

    internal static string Text(this JsonNode? node, string member)
    {
        var text = (string?)node?[member];
        text.ShouldNotBeNull();
        return text;
    }

    internal static async Task<JsonObject> GetObjectAsync(this HttpClient client, string path) =>
        (await client.GetFromJsonAsync<JsonObject>(path))!;
}
