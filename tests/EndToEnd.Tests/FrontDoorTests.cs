using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>What a newcomer finds at the address that <c>up</c> printed.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class FrontDoorTests(SuiteFixture suite)
{
    [Fact]
    public async Task The_reference_names_every_resource_and_each_documented_operation_has_a_door()
    {
        string[] resources =
        [
            "/v1/articles", "/v1/articles:batch", "/v1/articles/{id}", "/v1/articles/{id}/analysis", "/v1/articles/{id}/events",
            "/v1/claims", "/v1/claims:search", "/v1/policy", "/v1/rating-scale", "/v1/publisher", "/v1/audit", "/factchecks/{slug}", "/feeds/claimreview.rss", "/v1/webhooks", "/v1/event-types", "/v1/api-keys", "/v1/analyze",
        ];

        // A service that is slow to start is missing at first.
        var document = await Eventually.GetAsync(
            () => suite.Api.GetFromJsonAsync<JsonElement>("openapi/v1.json"),
            answer => resources.All(resource => answer.GetProperty("paths").TryGetProperty(resource, out _)),
            TimeSpan.FromSeconds(60));
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject()
                .Where(method => method.Name is "get" or "post" or "put" or "patch" or "delete")
                .Select(method => (Path: path.Name, Method: method.Name, Operation: method.Value)))
            .ToList();
        operations.Where(operation => !operation.Operation.TryGetProperty("summary", out _))
            .Select(operation => $"{operation.Method} {operation.Path}").ShouldBeEmpty("every operation has a summary");

        using var stranger = new HttpClient { BaseAddress = suite.Api.BaseAddress };
        foreach (var (path, method, operation) in operations)
        {
            using var request = new HttpRequestMessage(HttpMethod.Parse(method), Filled(path));
            using var answer = await stranger.SendAsync(request);
            var isForAnybody = operation.TryGetProperty("security", out var security) && security.GetArrayLength() == 0;
            (answer.StatusCode == HttpStatusCode.Unauthorized).ShouldBe(!isForAnybody, $"{method} {path}");
        }
    }

    [Theory]
    [InlineData("docs/")]
    [InlineData("health/suite")]
    [InlineData("health/live")]
    [InlineData("feeds/claimreview.jsonl")]
    [InlineData("feeds/claimreview.rss")]
    public async Task Answers_without_a_key(string path)
    {
        using var stranger = new HttpClient { BaseAddress = suite.Api.BaseAddress };
        using var answer = await stranger.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static string Filled(string path) =>
        string.Join('/', path.Split('/').Select(part => part.StartsWith('{') && part.EndsWith('}') ? "1" : part.Replace("{id}", "1", StringComparison.Ordinal)));
}
