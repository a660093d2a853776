using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace FactCheck.Hosting.Http;

/// <summary>
/// What an operation looks like in use. Tests hold that every operation of the API has one and that it fits the schema:
/// <c>.WithExample(request: """{ "name": "a" }""", response: """{ "id": "key_…" }""")</c>, beside its summary.
/// </summary>
public static class Examples
{
    /// <param name="endpoint">The operation.</param>
    /// <param name="request">A body to send; null where the operation takes none.</param>
    /// <param name="response">What a success answers, the telling members of it; null where it answers with no body.</param>
    /// <param name="mediaType">The one that it is an example of, where the operation takes several: text/plain.</param>
    public static TBuilder WithExample<TBuilder>(this TBuilder endpoint, string? request = null, string? response = null, string? mediaType = null)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new Example(request, response, mediaType));

    internal sealed record Example(string? Request, string? Response, string? MediaType);

    internal static void AddTo(OpenApiOperation operation, Example example)
    {
        Set(operation.RequestBody?.Content, example.Request, example.MediaType);
        foreach (var (status, answer) in operation.Responses ?? [])
        {
            Set(status.StartsWith('2') ? answer.Content : null, example.Response, example.MediaType);
        }
    }

    private static void Set(IDictionary<string, OpenApiMediaType>? contents, string? text, string? only)
    {
        if (text is null || contents is null)
        {
            return;
        }

        foreach (var (mediaType, content) in contents.Where(content => only is null || content.Key == only))
        {
            content.Example = IsJson(mediaType) ? Parse(text) : text;
        }
    }

    private static bool IsJson(string mediaType) => mediaType.EndsWith("/json", StringComparison.Ordinal) || mediaType.EndsWith("+json", StringComparison.Ordinal);

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"An example is not JSON ({exception.Message}): {text}", exception);
        }
    }
}
