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

    /// <summary>For what is answered with a page, and not with JSON.</summary>
    internal async Task<string> PostForTextAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, body.GetType()) }, cancellationToken);
        return await response.Content.ReadAsStringAsync(cancellationToken);
    }

    internal Task<T> PostAsync<T>(string path, object? body, int? ifMatch, CancellationToken cancellationToken) =>
        SendAsync<T>(HttpMethod.Post, path, body is null ? null : JsonContent.Create(body), ifMatch, cancellationToken);

    internal async Task<T> SendAsync<T>(HttpMethod method, string path, HttpContent? body, int? ifMatch, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        if (ifMatch is { } version)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        }

        using var response = await SendAsync(request, cancellationToken);
        return await ReadAsync<T>(response, cancellationToken);
    }

    internal async Task DeleteAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), cancellationToken);
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
                throw await RefusalAsync(response, cancellationToken);
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

    private static async Task<ApiException> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = await ProblemAsync(response, cancellationToken);

        // The problem's own sentence (RFC 9457), where the answer has one.
        var sentence = problem?.Detail is { Length: > 0 } detail ? detail : response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => "That was too much at once for the API. Try again in a moment.",
            >= HttpStatusCode.InternalServerError => "The API could not do this now. Try again in a moment.",
            var status => $"The API refused this ({(int)status} {response.ReasonPhrase}).",
        };
        return new ApiException(sentence, response.StatusCode) { Field = problem?.Field, Current = problem?.Current };
    }

    private static async Task<Problem?> ProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<Problem>(cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or HttpRequestException)
        {
            // Not a problem document: the status has to do.
            return null;
        }
    }

    private sealed record Problem(string? Detail, string? Field, JsonElement? Current);
}
