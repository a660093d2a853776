using System.Net;
using FactCheck.Hosting.Outgoing;

namespace FactCheck.Verdicts.LinkChecks;

/// <summary>Asks a page whether it is still there, through the guarded client: the address came from outside.</summary>
internal sealed class LinkProbe(IHttpClientFactory clients, TimeProvider clock)
{
    private const int MaxRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <param name="Reason">Null where it answers; else why not, in a sentence.</param>
    /// <param name="Status">The last HTTP status; null where nothing answered.</param>
    internal sealed record Answer(string? Reason, int? Status);

    internal async Task<Answer> AskAsync(string url, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await FollowAsync(new Uri(url), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new Answer($"The page did not answer within {Patience.TotalSeconds} seconds.", null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or UriFormatException)
        {
            var isForbidden = exception is ForbiddenAddressException or { InnerException: ForbiddenAddressException };
            return new Answer(isForbidden ? "The address does not lead to a public server." : "The server cannot be reached.", null);
        }
    }

    private async Task<Answer> FollowAsync(Uri cited, CancellationToken cancellationToken)
    {
        var address = cited;
        for (var hop = 0; hop <= MaxRedirects; hop++)
        {
            using var client = clients.CreateClient(OutgoingRequests.Client);
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "User-Agent", "FactCheck-LinkCheck/1.0" }, { "Accept", "*/*" } } };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            var status = (int)response.StatusCode;
            if (status is < 300 or >= 400 || response.Headers.Location is not { } location)
            {
                return Judge(cited, address, response.StatusCode);
            }

            address = new Uri(address, location);
        }

        return new Answer("The page redirects without end.", StatusCodes.Status302Found);
    }

    private static Answer Judge(Uri cited, Uri reached, HttpStatusCode status) => status switch
    {
        // What is gone is often answered with the front page. A query may be what names the page, so that one is believed.
        _ when (int)status is >= 200 and < 300 => reached.PathAndQuery is "/" && cited.PathAndQuery is not "/"
            ? new Answer("The page has gone: its address leads to the site's front page.", (int)status)
            : new Answer(null, (int)status),

        // It is there, though not for a machine.
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests => new Answer(null, (int)status),
        HttpStatusCode.NotFound or HttpStatusCode.Gone => new Answer($"The page has gone: the server answered {(int)status}.", (int)status),
        _ => new Answer($"The page does not answer as it should: the server answered {(int)status}.", (int)status),
    };
}
