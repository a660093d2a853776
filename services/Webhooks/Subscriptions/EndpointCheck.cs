using System.Net.Sockets;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Outgoing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>
/// Tells a caller at once that an address will never be sent to. A courtesy: what protects is the same check at connect
/// time, so that a host which cannot be looked up today is taken.
/// </summary>
internal sealed class EndpointCheck(AddressGuard guard, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal async Task<ProblemHttpResult?> ProblemAsync(string url, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await guard.ResolveAsync(new Uri(url).IdnHost.Trim('[', ']'), either.Token);
            return null;
        }
        catch (ForbiddenAddressException exception)
        {
            return Problems.Invalid("forbidden-address", $"url: {exception.Message}", "url");
        }
        catch (SocketException)
        {
            return null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
