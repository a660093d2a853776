using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactCheck.EndToEnd.Tests.Workspaces;

/// <summary>An operation as the API's own description has it, which is all that is needed to call it.</summary>
internal sealed partial record ApiOperation(string Method, string Path, JsonElement Description)
{
    internal string Name => $"{Method} {Path}";

    /// <summary>What stands before each parameter of the path: articles, claims, …</summary>
    internal IReadOnlyList<(string Resource, string Parameter)> Parameters =>
        [.. Parameter().Matches(Path).Select(match => (match.Groups["resource"].Value, match.Groups["name"].Value)).Where(parameter => !IsNumber(parameter.Item2))];

    /// <summary>Revisions and versions are counted from 1 in every workspace: a number is nobody's.</summary>
    private bool IsNumber(string name) => Description.GetProperty("parameters").EnumerateArray()
        .Any(parameter => parameter.GetProperty("name").GetString() == name && parameter.GetProperty("schema").GetRawText().Contains("integer", StringComparison.Ordinal));

    internal bool IsRead => Method == "GET";

    /// <summary>Needs no key: what it shows was published to everybody.</summary>
    internal bool IsForAnybody => Description.TryGetProperty("security", out var security) && security.GetArrayLength() == 0;

    internal IEnumerable<string> QueryParameters => Query.Select(parameter => parameter.GetProperty("name").GetString()!);

    private IEnumerable<JsonElement> Query =>
        (Description.TryGetProperty("parameters", out var all) ? all.EnumerateArray().ToList() : [])
        .Where(parameter => parameter.GetProperty("in").GetString() == "query");

    /// <summary>What an operation cannot do without: a time, a number or a word, whatever it asks for.</summary>
    private string Needed => string.Join('&', Query
        .Where(parameter => parameter.TryGetProperty("required", out var required) && required.GetBoolean())
        .Select(parameter => (Name: parameter.GetProperty("name").GetString(), Schema: parameter.GetProperty("schema").GetRawText()))
        .Select(parameter => $"{parameter.Name}={(parameter.Schema.Contains("date", StringComparison.Ordinal) ? "2026-01-31T00:00:00Z" : "1")}"));

    internal static async Task<List<ApiOperation>> ReadAllAsync(HttpClient api)
    {
        var document = JsonSerializer.Deserialize<JsonElement>(await api.DescriptionAsync());
        return
        [
            .. from path in document.GetProperty("paths").EnumerateObject()
               from method in path.Value.EnumerateObject()
               where method.Name is "get" or "post" or "put" or "patch" or "delete"
               select new ApiOperation(method.Name.ToUpperInvariant(), path.Name, method.Value),
        ];
    }

    /// <summary>A request that would succeed for whoever the ids belong to: the body is the operation's own example, with their ids.</summary>
    internal HttpRequestMessage Request(Newsroom newsroom, string? query = null)
    {
        var path = Fill(newsroom.IdOf);
        var request = new HttpRequestMessage(HttpMethod.Parse(Method), $"{path}?{query ?? Needed}") { Headers = { IfMatch = { EntityTagHeaderValue.Any } } };
        if (Description.TryGetProperty("requestBody", out var body))
        {
            var (mediaType, example) = body.GetProperty("content").EnumerateObject().Select(content => (content.Name, content.Value.GetProperty("example"))).First();
            var sent = example.ValueKind == JsonValueKind.String ? example.GetString()! : example.GetRawText();
            request.Content = new StringContent(newsroom.WithItsIds(sent), Encoding.UTF8, mediaType);
        }

        return request;
    }

    internal HttpRequestMessage RequestFor(string id) => new(HttpMethod.Parse(Method), $"{Fill(_ => id)}?{Needed}");

    private string Fill(Func<string, string> idOf) => Parameter().Replace(Path, match =>
        $"{match.Groups["resource"].Value}/{(IsNumber(match.Groups["name"].Value) ? "1" : idOf(match.Groups["resource"].Value))}");

    [GeneratedRegex("""(?<resource>[a-z-]+)/\{(?<name>[A-Za-z]+)\}""")]
    private static partial Regex Parameter();
}
