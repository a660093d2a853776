using System.Text.Json.Nodes;
using FactCheck.Gateway.Reference;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.OpenApi;

namespace FactCheck.Gateway.Tests.Reference;

public sealed class OpenApiCatalogueTests
{
    private readonly SteppingClock _clock = new();

    [Fact]
    public async Task A_service_that_is_down_leaves_the_part_it_gave_last()
    {
        await using var verdicts = await StartAsync("/v1/claims");
        var intake = await StartAsync("/v1/articles");
        using var catalogue = Catalogue(intake.Address, verdicts.Address);
        (await PathsAsync(catalogue)).ShouldBe(["/v1/articles", "/v1/claims"]);

        await intake.DisposeAsync();
        _clock.Now += TimeSpan.FromMinutes(2);

        (await PathsAsync(catalogue)).ShouldBe(["/v1/articles", "/v1/claims"]);
    }

    [Fact]
    public async Task What_a_service_says_anew_is_read_when_a_minute_has_passed()
    {
        await using var intake = await StartAsync("/v1/articles");
        await using var verdicts = await StartAsync("/v1/claims");
        using var catalogue = Catalogue(intake.Address, verdicts.Address, webhooks: verdicts.Address);
        await PathsAsync(catalogue);
        intake.OpenApi = Describe("/v1/drafts");

        (await PathsAsync(catalogue)).ShouldNotContain("/v1/drafts");
        _clock.Now += TimeSpan.FromMinutes(2);
        (await PathsAsync(catalogue)).ShouldContain("/v1/drafts");
    }

    private OpenApiCatalogue Catalogue(Uri intake, Uri verdicts, Uri? webhooks = null) => new(
        new PlainClients(),
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Services:Intake"] = intake.AbsoluteUri,
            ["Services:Verdicts"] = verdicts.AbsoluteUri,
            ["Services:Webhooks"] = (webhooks ?? StubService.Nowhere()).AbsoluteUri,
        }).Build(),
        new NothingOfItsOwn(),
        _clock,
        NullLogger<OpenApiCatalogue>.Instance);

    private static async Task<StubService> StartAsync(string path)
    {
        var service = await StubService.StartAsync("any");
        service.OpenApi = Describe(path);
        return service;
    }

    private static string Describe(string path) => new JsonObject { ["paths"] = new JsonObject { [path] = new JsonObject { ["get"] = new JsonObject() } } }.ToJsonString();

    private static async Task<IEnumerable<string>> PathsAsync(OpenApiCatalogue catalogue) =>
        JsonNode.Parse(await catalogue.ReadAsync(TestContext.Current.CancellationToken))!["paths"]!.AsObject().Select(path => path.Key);

    private sealed class SteppingClock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class PlainClients : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new();
    }

    private sealed class NothingOfItsOwn : IOpenApiDocumentProvider
    {
        public Task<OpenApiDocument> GetOpenApiDocumentAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(new OpenApiDocument { Info = new OpenApiInfo { Title = "Gateway", Version = "v1" }, Paths = [] });
    }
}
