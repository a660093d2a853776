using System.Net.Http.Headers;
using FactCheck.Gateway.Proxy;
using FactCheck.Hosting.Security;

namespace FactCheck.Gateway.Installation;

/// <summary>Writes into the audit trail, which Verdicts keeps, who gives messages back to their queue.</summary>
internal sealed class ReplayTrail(IHttpClientFactory http, IConfiguration configuration, InternalTokens tokens)
{
    internal const string Client = "audit";

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Before anything is moved: what breaks off half-way has an entry, too.</summary>
    internal Task<bool> TryBeginAsync(Workspace caller, string queue, string source, CancellationToken cancellationToken) =>
        TryRecordAsync(caller, "queue.replay-started", queue, new { to = source }, cancellationToken);

    internal Task<bool> TryEndAsync(Workspace caller, string queue, string source, int messages) =>
        TryRecordAsync(caller, "queue.replayed", queue, new { to = source, messages }, CancellationToken.None);

    private async Task<bool> TryRecordAsync(Workspace caller, string action, string subject, object details, CancellationToken cancellationToken)
    {
        using var client = http.CreateClient(Client);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Mint(caller.Actor, caller.Id, [Scopes.Admin]));
        try
        {
            using var response = await client.PostAsJsonAsync(new Uri(ServiceAddresses.Of("Verdicts", configuration), "internal/audit"), new { action, subject, details }, cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
