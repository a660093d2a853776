using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Api;

/// <summary>The public API of the suite that runs here, or of the one that FACTCHECK_URL and FACTCHECK_API_KEY name.</summary>
internal sealed class SuiteApi(Uri address, string key) : IDisposable
{
    // The Gateway's own patience with the slowest operations.
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http = new()
    {
        BaseAddress = address,
        Timeout = LongestAnswer,
        DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) },
    };

    public static SuiteApi Find()
    {
        var (url, key) = (Variable("FACTCHECK_URL"), Variable("FACTCHECK_API_KEY"));
        if (url is not null && key is not null)
        {
            return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
                ? new SuiteApi(address, key)
                : throw new SetupException($"FACTCHECK_URL is no address: {url}. It looks like http://127.0.0.1:5080.");
        }

        var settings = Settings.Read(new StateFolder(Repository.Find().StateFolder))
            ?? throw new SetupException("No suite is set up here. Start it: ./factcheck up. For another, set FACTCHECK_URL and FACTCHECK_API_KEY.");
        return new SuiteApi(new Uri(SuiteEnvironment.AddressOf("Gateway", settings)), settings.ApiKey);
    }

    public Task<JsonElement> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellation);

    public Task<JsonElement> PostAsync<T>(string path, T body, CancellationToken cancellation) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, cancellation);

    public Task<JsonElement> DeleteAsync(string path, CancellationToken cancellation) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Delete, path), cancellation);

    /// <returns>The answer; undefined where it has no body.</returns>
    /// <exception cref="ApiRefusedException">With the API's own sentence, where it gave one.</exception>
    public async Task<JsonElement> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            try
            {
                using var answer = await _http.SendAsync(request, cancellation);
                var body = await answer.Content.ReadAsStringAsync(cancellation);
                return !answer.IsSuccessStatusCode ? throw new ApiRefusedException(Sentence(answer, body), answer.StatusCode)
                    : body.Length == 0 ? default
                    : JsonSerializer.Deserialize<JsonElement>(body);
            }
            catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                throw new ApiRefusedException($"The API at {_http.BaseAddress} does not answer. Is the suite running? ./factcheck status", exception);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    /// <summary>The problem's detail (RFC 9457), and the field at fault where the detail does not name it.</summary>
    private static string Sentence(HttpResponseMessage answer, string body)
    {
        try
        {
            var problem = JsonSerializer.Deserialize<Problem>(body, JsonSerializerOptions.Web);
            if (problem is { Detail: { Length: > 0 } detail })
            {
                return problem.Field is null || detail.Contains(problem.Field, StringComparison.Ordinal) ? detail : $"{problem.Field}: {detail}";
            }
        }
        catch (JsonException)
        {
            // Not the API itself, then: something between.
        }

        return $"The API refused: {(int)answer.StatusCode} {answer.ReasonPhrase}.";
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private sealed record Problem(string? Detail, string? Field);
}
