using System.Net.Mime;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/policy</summary>
internal sealed class PolicyClient(GatewayClient gateway)
{
    internal Task<JsonObject> GetAsync(CancellationToken cancellationToken) => gateway.GetAsync<JsonObject>("v1/policy", cancellationToken);

    internal Task<JsonObject> GetAsync(int version, CancellationToken cancellationToken) =>
        gateway.GetAsync<JsonObject>($"v1/policy/versions/{version}", cancellationToken);

    internal Task<Page<PolicyVersion>> VersionsAsync(string? cursor, CancellationToken cancellationToken) =>
        gateway.GetAsync<Page<PolicyVersion>>($"v1/policy/versions{(cursor is null ? "" : $"?cursor={Uri.EscapeDataString(cursor)}")}", cancellationToken);

    /// <exception cref="ApiException">412 when another version is in force by now: it is in Current.</exception>
    internal Task<JsonObject> PutAsync(string policy, int replaces, CancellationToken cancellationToken) =>
        gateway.SendAsync<JsonObject>(HttpMethod.Put, "v1/policy", Body(policy), replaces, cancellationToken);

    /// <summary>Some seconds of the work; its cursor goes on.</summary>
    internal Task<DryRun> DryRunAsync(string policy, string? cursor, CancellationToken cancellationToken) => gateway.SendAsync<DryRun>(
        HttpMethod.Post, $"v1/policy:dryRun{(cursor is null ? "" : $"?cursor={Uri.EscapeDataString(cursor)}")}", Body(policy), ifMatch: null, cancellationToken);

    private static StringContent Body(string policy) => new(policy, Encoding.UTF8, MediaTypeNames.Application.Json);
}
