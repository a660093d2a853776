using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Outgoing;
using FactCheck.Webhooks.Signing;
using Polly.Timeout;

namespace FactCheck.Webhooks.Sending;

/// <summary>Makes one attempt: signs, sends, reads the beginning of the answer.</summary>
internal sealed class AttemptSender(IHttpClientFactory clients, EndpointPipelines pipelines, TimeProvider clock)
{
    internal const int MaxResponseBytes = 16 * 1024;

    private static readonly ProductInfoHeaderValue UserAgent = new("FactCheck-Webhooks", "1.0");

    /// <exception cref="Polly.CircuitBreaker.BrokenCircuitException">The endpoint is to be left alone: nothing was sent.</exception>
    internal async Task<AttemptOutcome> SendAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        try
        {
            var outcome = await pipelines.For(due).ExecuteAsync(async token => await RequestAsync(due, token), cancellationToken);
            return outcome with { Duration = clock.GetElapsedTime(started) };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TimeoutRejectedException or UriFormatException)
        {
            return new AttemptOutcome { Error = Sentence(exception), Duration = clock.GetElapsedTime(started) };
        }
    }

    private async Task<AttemptOutcome> RequestAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(OutgoingRequests.Client);
        client.Timeout = Timeout.InfiniteTimeSpan;
        using var request = Request(due);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var outcome = new AttemptOutcome
        {
            StatusCode = (int)response.StatusCode,
            Response = await BeginningAsync(response, cancellationToken),
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
        };
        return outcome.Succeeded ? outcome : outcome with { Error = Sentence((int)response.StatusCode) };
    }

    private HttpRequestMessage Request(DueDelivery due)
    {
        var body = Encoding.UTF8.GetBytes(due.Body);
        var id = PublicId.Format(PublicId.Event, due.EventId);
        var now = clock.GetUtcNow();
        return new HttpRequestMessage(HttpMethod.Post, due.Url)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } },
            Headers =
            {
                { StandardWebhook.IdHeader, id },
                { StandardWebhook.TimestampHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture) },
                { StandardWebhook.SignatureHeader, string.Join(' ', due.Secrets.Select(secret => StandardWebhook.Sign(secret, id, now, body))) },
                { "User-Agent", UserAgent.ToString() },
            },
        };
    }

    private static async Task<string?> BeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxResponseBytes];
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);

        // Postgres text cannot hold U+0000.
        return length == 0 ? null : Encoding.UTF8.GetString(buffer, 0, length).Replace('\0', '\uFFFD');
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) => header switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private static string Sentence(int status) => status switch
    {
        StatusCodes.Status410Gone => "The endpoint answered 410 Gone: it wants nothing more.",
        >= 300 and < 400 => $"The endpoint answered {status}; redirects are not followed.",
        _ => $"The endpoint answered {status}; only 2xx counts as delivered.",
    };

    private static string Sentence(Exception exception) => exception switch
    {
        TimeoutRejectedException => $"The endpoint did not answer within {EndpointPipelines.AttemptTimeout.TotalSeconds:F0} s.",
        HttpRequestException { InnerException: ForbiddenAddressException forbidden } => forbidden.Message,
        ForbiddenAddressException => exception.Message,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "The endpoint's host could not be found.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"The endpoint could not be reached: {exception.Message}",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "No secure connection could be made: the endpoint's certificate or TLS version was refused.",
        _ => $"The request failed: {exception.Message}",
    };
}
