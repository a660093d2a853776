using System.Text.Json.Nodes;
using FactCheck.Gateway.Proxy;
using FactCheck.Gateway.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace FactCheck.Architecture.Tests.Api;

/// <summary>
/// The description of the whole API as the gateway gives it at <c>/openapi/v1.json</c>, made without a server: each service is
/// composed, asked to describe itself, and never started.
/// </summary>
internal static class ApiDescription
{
    private static readonly Dictionary<string, Func<string[], WebApplication>> Services = new()
    {
        ["Intake"] = Intake.IntakeService.Build,
        ["Verdicts"] = Verdicts.VerdictsService.Build,
        ["Webhooks"] = Webhooks.WebhooksService.Build,
        ["Gateway"] = Gateway.GatewayService.Build,
    };

    private static readonly Lazy<Task<JsonObject>> Merged = new(MergeAsync);

    internal static Task<JsonObject> ReadAsync() => Merged.Value;

    /// <summary>Every operation, with its method and path.</summary>
    internal static async Task<IReadOnlyList<(string Name, JsonObject Operation)>> OperationsAsync() =>
    [
        .. from path in (await ReadAsync())["paths"]!.AsObject()
           from operation in path.Value!.AsObject()
           select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!.AsObject()),
    ];

    private static async Task<JsonObject> MergeAsync()
    {
        ProxiedRoute.Services.ShouldBeSubsetOf(Services.Keys, "a service behind the gateway is described here as well");
        var merge = new OpenApiMerge();
        foreach (var (name, build) in Services)
        {
            merge.Add(name, await DescribeAsync(build));
        }

        return merge.ToDocument("FactCheck", "");
    }

    private static async Task<JsonObject> DescribeAsync(Func<string[], WebApplication> build)
    {
        // The addresses lead nowhere: nothing connects before it starts.
        await using var service = build(
        [
            "--ConnectionStrings:Postgres=Host=nowhere",
            "--ConnectionStrings:RabbitMq=amqp://nowhere",
            $"--InternalAuth:SigningKey={Convert.ToBase64String(new byte[32])}",
            .. ProxiedRoute.Services.Select(other => $"--Services:{other}=http://nowhere"),
        ]);

        // What starting does first: from here on the service knows its own endpoints.
        service.UseRouting();
        service.UseEndpoints(_ => { });
        var provider = service.Services.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1");
        var json = await (await provider.GetOpenApiDocumentAsync()).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1);
        return JsonNode.Parse(json)!.AsObject();
    }
}
