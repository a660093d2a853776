using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/workspaces, for those who run the installation.</summary>
internal sealed class WorkspacesClient(GatewayClient gateway)
{
    internal sealed record Newsroom(string Id, string Name);

    internal async Task<IReadOnlyList<Newsroom>> ListAsync(CancellationToken cancellationToken = default) =>
        (await gateway.GetAsync<Page<Newsroom>>($"v1/workspaces?limit={Cursor.MaxLimit}", cancellationToken)).Items;
}
