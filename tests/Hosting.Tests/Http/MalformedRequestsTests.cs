using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Hosting.Tests.Http;

/// <summary>What a sender is told whose request cannot be bound: by the framework's own binding, over HTTP.</summary>
public sealed class MalformedRequestsTests : IAsyncLifetime
{
    private WebApplication _service = null!;
    private HttpClient _client = null!;

    internal sealed record Note(string Text, string Author, int? Stars = null);

    internal sealed record Paging
    {
        [FromQuery(Name = "pageSize")]
        public int? PageSize { get; init; }
    }

    public async ValueTask InitializeAsync()
    {
        _service = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", $"--InternalAuth:SigningKey={Convert.ToBase64String(new byte[32])}"])
            .AddServiceDefaults("probe").Build().UseServiceDefaults();
        var probe = _service.MapGroup("").AllowAnonymous();
        probe.MapGet("/read", (int limit = 0, double? worth = null, bool flagged = false, DateTimeOffset? from = null, Guid? id = null) => TypedResults.Ok());
        probe.MapGet("/pages", ([AsParameters] Paging paging) => TypedResults.Ok());
        probe.MapGet("/search", (string q) => TypedResults.Ok());
        probe.MapPost("/notes", (Note note) => TypedResults.Ok());
        probe.MapPost("/trees", (JsonNode tree) => TypedResults.Ok());
        await _service.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_service.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Theory]
    [InlineData("/read?limit=x", "limit", "limit must be a whole number.")]
    [InlineData("/read?limit=99999999999", "limit", "limit must be a whole number.")]
    [InlineData("/read?worth=much", "worth", "worth must be a number.")]
    [InlineData("/read?flagged=maybe", "flagged", "flagged must be true or false.")]
    [InlineData("/read?from=noon", "from", "from must be a date and time, such as 2026-01-31T18:00:00Z.")]
    [InlineData("/read?id=1", "id", "id must be a value that this operation knows.")]
    [InlineData("/pages?pageSize=x", "pageSize", "pageSize must be a whole number.")]
    [InlineData("/search", "q", "q is missing.")]
    public async Task Names_the_parameter_and_what_it_must_be(string address, string field, string detail)
    {
        var problem = await ProblemAsync(await _client.GetAsync(address), HttpStatusCode.BadRequest, "malformed");

        problem["detail"]!.ToString().ShouldBe(detail);
        problem["field"]!.ToString().ShouldBe(field);
    }

    [Theory]
    [InlineData("""{"text":"a"}""", "The body lacks author.")]
    [InlineData("{}", "The body lacks text and author.")]
    [InlineData("""{"text":"a","author":"b","mood":"c"}""", "The body has a member that this operation does not know at $.mood (line 1).")]
    [InlineData("""{"text":1,"author":"b"}""", "The body is not the JSON that this operation expects at $.text (line 1).")]
    [InlineData("""{"text":null,"author":"b"}""", "The body is not the JSON that this operation expects at $.text (line 1).")]
    public async Task Says_what_the_body_lacks_or_has_too_much(string body, string detail)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var problem = await ProblemAsync(await _client.PostAsync("/notes", content), HttpStatusCode.BadRequest, "malformed");

        problem["detail"]!.ToString().ShouldBe(detail);
    }

    [Fact]
    public async Task Refuses_a_body_that_is_nested_too_deep()
    {
        using var content = new StringContent($$"""{"text":{{new string('[', 33)}}{{new string(']', 33)}},"author":"b"}""", Encoding.UTF8, "application/json");

        var problem = await ProblemAsync(await _client.PostAsync("/trees", content), HttpStatusCode.BadRequest, "malformed");

        problem["detail"]!.ToString().ShouldBe("The body is nested deeper than 32 levels (line 1).");
    }

    [Fact]
    public async Task Asks_for_a_json_body_where_there_is_none()
    {
        var problem = await ProblemAsync(await _client.PostAsync("/notes", null), HttpStatusCode.BadRequest, "malformed");

        problem["detail"]!.ToString().ShouldStartWith("This operation needs a JSON body");
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string type)
    {
        using (response)
        {
            var body = await response.Content.ReadAsStringAsync();
            response.StatusCode.ShouldBe(status, body);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            var problem = JsonNode.Parse(body)!;
            problem["type"]!.ToString().ShouldBe($"urn:factcheck:problem:{type}");
            problem["traceId"].ShouldNotBeNull();
            return problem;
        }
    }
}
