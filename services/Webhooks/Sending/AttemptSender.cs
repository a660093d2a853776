using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Outgoing;
using FactCheck.Webhooks.Signing;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace FactCheck.Webhooks.Sending;

/// <summary>Makes one attempt: signs, sends, reads the beginning of the answer.</summary>
internal sealed class AttemptSender(IHttpClientFactory clients, EndpointPipelines pipelines, TimeProvider clock)
{
    internal const int MaxResponseBytes = 16 * 1024;

    private const string UserAgent = "FactCheck-Webhooks/1.0";

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    // One for all: its handler renews connections itself, and the time limit is the pipeline's.
    private readonly HttpClient _client = Client(clients);

    /// <exception cref="Polly.CircuitBreaker.BrokenCircuitException">The endpoint is to be left alone: nothing was sent.</exception>
    internal async Task<AttemptOutcome> SendAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        using var activity = DeliveryTelemetry.Source.StartActivity("webhook deliver", ActivityKind.Producer, due.TraceParent);
        var started = clock.GetTimestamp();
        try
        {
            var outcome = await pipelines.For(due).ExecuteAsync(async token => await RequestAsync(due, token), cancellationToken);
            return outcome with { Duration = clock.GetElapsedTime(started) };
        }
        catch (Exception exception) when (exception is not BrokenCircuitException && !cancellationToken.IsCancellationRequested)
        {
            // Whatever it was, it is this attempt's failure: one that nobody foresaw must not stop the lane.
            return new AttemptOutcome { Error = Sentence(exception), Duration = clock.GetElapsedTime(started) };
        }
    }

    private async Task<AttemptOutcome> RequestAsync(DueDelivery due, CancellationToken cancellationToken)
    {
        using var request = Request(due);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        var outcome = new AttemptOutcome
        {
            StatusCode = (int)response.StatusCode,
            Response = await BeginningAsync(response, cancellationToken),
            RetryAfter = RetryAfter(response.Headers.RetryAfter),
        };
        return outcome.Succeeded ? outcome : outcome with { Error = Sentence((int)response.StatusCode) };
    }

    private static HttpClient Client(IHttpClientFactory clients)
    {
        var client = clients.CreateClient(OutgoingRequests.Client);
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }

    private HttpRequestMessage Request(DueDelivery due)
    {
        var id = PublicId.Format(PublicId.Event, due.EventId);
        var now = clock.GetUtcNow();
        var request = new HttpRequestMessage(HttpMethod.Post, due.Endpoint.Url)
        {
            Content = new ByteArrayContent(due.Body) { Headers = { ContentType = Json } },
        };

        // All of it is our own and well-formed.
        var headers = request.Headers;
        headers.TryAddWithoutValidation(StandardWebhook.IdHeader, id);
        headers.TryAddWithoutValidation(StandardWebhook.TimestampHeader, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        headers.TryAddWithoutValidation(
            StandardWebhook.SignatureHeader, string.Join(' ', due.Endpoint.Keys.Select(key => StandardWebhook.Sign(key, id, now, due.Body))));
        headers.TryAddWithoutValidation("User-Agent", UserAgent);
        return request;
    }

    private static async Task<string?> BeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength == 0)
        {
            return null;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(MaxResponseBytes);
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var length = await stream.ReadAtLeastAsync(buffer.AsMemory(0, MaxResponseBytes), MaxResponseBytes, throwOnEndOfStream: false, cancellationToken);

            // Postgres text cannot hold U+0000.
            return length == 0 ? null : Encoding.UTF8.GetString(buffer, 0, length).Replace('\0', '\uFFFD');
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
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
        OperationCanceledException => "The endpoint could not be reached: connecting took too long.",
        _ => $"The request failed: {exception.Message}",
    };
}
