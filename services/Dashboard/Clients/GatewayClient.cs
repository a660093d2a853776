using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FactCheck.Dashboard.Accounts;

namespace FactCheck.Dashboard.Clients;

/// <summary>One call of the public API in the name of whoever is signed in; what goes wrong becomes a sentence.</summary>
internal sealed class GatewayClient(HttpClient http, SignedIn signedIn)
{
    internal async Task<T> GetAsync<T>(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    internal async Task<T> PostAsync<T>(string path, object body, int? ifMatch, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (ifMatch is { } version)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        using var response = await SendAsync(request, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    /// <returns>An answer that has begun: its body is still to be read.</returns>
    /// <exception cref="ApiException">The API refused, or did not answer.</exception>
    internal async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await signedIn.TokenAsync());
        HttpResponseMessage response;
        try
        {
            response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new ApiException($"The API at {http.BaseAddress} does not answer. It may be starting: try again in a moment.", null, exception);
        }

        if (!response.IsSuccessStatusCode)
        {
            using (response)
            {
                throw new ApiException(await SentenceAsync(response, cancellationToken), response.StatusCode);
            }
        }

        return response;
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<T>(cancellationToken) ?? throw new JsonException("null is no answer.");
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or HttpRequestException)
        {
            throw new ApiException("The API's answer could not be read: it and the dashboard may be of different versions.", response.StatusCode, exception);
        }
    }

    /// <summary>The problem's own sentence (RFC 9457), where the answer has one.</summary>
    private static async Task<string> SentenceAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var problem = await response.Content.ReadFromJsonAsync<Problem>(cancellationToken);
            if (problem is { Detail.Length: > 0 })
            {
                return problem.Detail;
            }
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or HttpRequestException)
        {
            // Not a problem document: the status has to do.
        }

        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => "That was too much at once for the API. Try again in a moment.",
            >= HttpStatusCode.InternalServerError => "The API could not do this now. Try again in a moment.",
            var status => $"The API refused this ({(int)status} {response.ReasonPhrase}).",
        };
    }

    private sealed record Problem(string? Detail);
}
