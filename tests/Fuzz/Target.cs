using System.Net.Http.Headers;

namespace FactCheck.Fuzz;

/// <summary>A door into intake, and what is thrown at it.</summary>
internal sealed record Target(string Name, string Path, string MediaType, IReadOnlyList<byte[]> Inputs, IReadOnlyList<byte[]> Tokens)
{
    internal static IReadOnlyList<Target> All { get; } =
    [
        new("text", "v1/articles", "text/plain", Corpus.Texts, Corpus.TextTokens),
        new("html", "v1/articles?url=https://news.example/fuzz", "text/html", Corpus.Html, Corpus.HtmlTokens),
        new("json", "v1/articles", "application/json", Corpus.Json, Corpus.JsonTokens),
        new("ndjson", "v1/articles:batch", "application/x-ndjson", Corpus.Lines, Corpus.JsonTokens),
    ];

    /// <summary>Sends a body, and holds the answer to what the API documents.</summary>
    internal async Task<FuzzRun.Outcome> SendAsync(HttpClient client, byte[] body)
    {
        using var request = Request(body);
        using var answer = await client.SendAsync(request);
        var said = await answer.Content.ReadAsStringAsync();
        var status = (int)answer.StatusCode;
        return new FuzzRun.Outcome(status is 200 or 202, await new AnswerCheck(client).FaultAsync(this, status, answer.Content.Headers.ContentType?.MediaType, said));
    }

    private HttpRequestMessage Request(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
        return new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
    }
}
