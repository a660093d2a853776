using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using FactCheck.Hosting.Security;
using FactCheck.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Hosting.Tests.Http;

/// <summary>Whatever goes wrong and whatever the caller accepts, the answer is a problem document with a sentence.</summary>
public sealed class ProblemsTests : IAsyncLifetime
{
    private WebApplication _service = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _service = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", $"--InternalAuth:SigningKey={Convert.ToBase64String(new byte[32])}"])
            .AddServiceDefaults("probe").Build().UseServiceDefaults();
        var probe = _service.MapGroup("").AllowAnonymous();
        probe.MapGet("/status/{code:int}", (int code) => TypedResults.StatusCode(code));
        probe.MapGet("/broken", string () => throw new InvalidOperationException("secret-connection-string"));
        probe.MapGet("/refused", () => Hosting.Http.Problems.Invalid("invalid-thing", "The thing is not well.", "thing"));
        probe.MapPost("/json", (JsonObject body) => TypedResults.Ok(body.Count)).Accepts<JsonObject>("application/json");
        _service.MapGet("/secret", () => TypedResults.Ok());
        await _service.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_service.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Theory]
    [InlineData(400, "malformed")]
    [InlineData(401, "unauthorized")]
    [InlineData(403, "forbidden")]
    [InlineData(404, "not-found")]
    [InlineData(405, "method-not-allowed")]
    [InlineData(406, "not-acceptable")]
    [InlineData(408, "timed-out")]
    [InlineData(413, "too-large")]
    [InlineData(415, "unsupported-media-type")]
    [InlineData(500, "internal")]
    [InlineData(502, "unavailable")]
    [InlineData(503, "unavailable")]
    [InlineData(504, "unavailable")]
    public async Task A_bare_status_gets_its_sentence(int status, string type) =>
        await ShouldBeProblemAsync(new HttpRequestMessage(HttpMethod.Get, $"status/{status}"), (HttpStatusCode)status, type);

    [Theory]
    [InlineData("status/404", HttpStatusCode.NotFound, "not-found")]
    [InlineData("secret", HttpStatusCode.Unauthorized, "unauthorized")]
    [InlineData("broken", HttpStatusCode.InternalServerError, "internal")]
    [InlineData("refused", HttpStatusCode.UnprocessableEntity, "invalid-thing")]
    [InlineData("refused?q=a%00b", HttpStatusCode.BadRequest, "malformed")]
    public async Task It_is_a_problem_whatever_the_caller_accepts(string path, HttpStatusCode status, string type)
    {
        foreach (var accept in new[] { "*/*", "application/json", "text/html", "text/event-stream", "application/x-ndjson", "image/png" })
        {
            await ShouldBeProblemAsync(new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept", accept } } }, status, type);
        }
    }

    [Fact]
    public void Conflicts_are_counted_by_their_kind_and_nothing_else_is()
    {
        using var conflicts = new Measured("factcheck.conflicts");

        Hosting.Http.Problems.Problem(409, "taken", "Somebody has it.");
        Hosting.Http.Problems.Problem(412, "stale", "Somebody has changed it.");
        Hosting.Http.Problems.Problem(404, "not-found", "Nobody has it.");

        conflicts.Seen.ShouldBe([new(1, "problem=taken"), new(1, "problem=stale")]);
    }

    [Fact]
    public async Task A_fault_of_ours_tells_nothing_of_itself()
    {
        var body = await ShouldBeProblemAsync(new HttpRequestMessage(HttpMethod.Get, "broken"), HttpStatusCode.InternalServerError, "internal");

        body.ToJsonString().ShouldNotContain("secret-connection-string");
        body.ToJsonString().ShouldNotContain("   at ");
        body.Select(member => member.Key).ShouldBe(["type", "title", "status", "detail", "traceId"], ignoreOrder: true);
    }

    [Fact]
    public async Task Another_method_and_another_media_type_are_told_apart()
    {
        var token = _service.Services.GetRequiredService<InternalTokens>().Mint("key_1", Workspace.DefaultId, []);
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        await ShouldBeProblemAsync(new HttpRequestMessage(HttpMethod.Delete, "json"), HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        await ShouldBeProblemAsync(
            new HttpRequestMessage(HttpMethod.Post, "json") { Content = new StringContent("<a/>", null, "application/xml") }, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    private async Task<JsonObject> ShouldBeProblemAsync(HttpRequestMessage request, HttpStatusCode status, string type)
    {
        using (request)
        {
            using var response = await _client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            response.StatusCode.ShouldBe(status, body);
            response.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json", body);
            var problem = JsonNode.Parse(body)!.AsObject();
            ((string?)problem["type"]).ShouldBe($"urn:factcheck:problem:{type}");
            ((int?)problem["status"]).ShouldBe((int)status);
            ((string?)problem["title"]).ShouldNotBeNullOrEmpty();
            ((string?)problem["detail"]).ShouldNotBeNullOrEmpty();
            ((string?)problem["traceId"]).ShouldNotBeNullOrEmpty();
            return problem;
        }
    }
}
