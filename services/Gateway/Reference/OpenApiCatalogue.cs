using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Gateway.Proxy;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace FactCheck.Gateway.Reference;

/// <summary>
/// The description of the whole API, made of what each service says of itself. It is asked for again when it is a
/// minute old; a service that does not answer keeps the part that it gave last.
/// </summary>
internal sealed class OpenApiCatalogue(
    IHttpClientFactory http,
    IConfiguration configuration,
    [FromKeyedServices("v1")] IOpenApiDocumentProvider own,
    TimeProvider clock,
    ILogger<OpenApiCatalogue> log) : IDisposable
{
    internal const string Client = "openapi";

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    // While a part is missing, most likely because the suite is just starting.
    private static readonly TimeSpan FreshWhileIncomplete = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, JsonObject> _parts = [];
    private string _document = "";
    private DateTimeOffset _staleAt;

    internal async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (clock.GetUtcNow() >= _staleAt)
            {
                _document = await MergeAsync(cancellationToken);
                _staleAt = clock.GetUtcNow() + (ProxiedRoute.Services.All(_parts.ContainsKey) ? Fresh : FreshWhileIncomplete);
            }

            return _document;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<string> MergeAsync(CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(ProxiedRoute.Services.Select(async service => (Service: service, Part: await FetchAsync(service, cancellationToken))));
        foreach (var (service, part) in found.Where(entry => entry.Part is not null))
        {
            _parts[service] = part!;
        }

        var merge = new OpenApiMerge();
        foreach (var service in ProxiedRoute.Services.Where(_parts.ContainsKey))
        {
            merge.Add(service, _parts[service]);
        }

        var gateway = await (await own.GetOpenApiDocumentAsync(cancellationToken)).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken);
        return merge.Add("Gateway", JsonNode.Parse(gateway)!.AsObject()).ToDocument("FactCheck", Conventions()).ToJsonString();
    }

    private async Task<JsonObject?> FetchAsync(string service, CancellationToken cancellationToken)
    {
        try
        {
            using var client = http.CreateClient(Client);
            var text = await client.GetStringAsync(new Uri(ServiceAddresses.Of(service, configuration), "openapi/v1.json"), cancellationToken);
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            log.LogInformation("{Service} did not describe itself: {Reason}", service, exception.Message);
            return null;
        }
    }

    private static string Conventions()
    {
        using var reader = new StreamReader(typeof(OpenApiCatalogue).Assembly.GetManifestResourceStream("Conventions.md")!);
        return reader.ReadToEnd();
    }
}
