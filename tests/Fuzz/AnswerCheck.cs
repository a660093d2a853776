using System.Text;
using System.Text.Json;

namespace FactCheck.Fuzz;

/// <summary>What must hold of every answer, whatever was sent: it is one that the API documents, says why it refuses, and what was accepted is text that the engine can read.</summary>
internal sealed class AnswerCheck(HttpClient client)
{
    private static readonly int[] Accepting = [200, 202];
    private static readonly int[] Refusing = [400, 409, 413, 415, 422];

    /// <returns>What was wrong; null when nothing was.</returns>
    internal async Task<string?> FaultAsync(Target target, int status, string? mediaType, string body)
    {
        if (Refusing.Contains(status))
        {
            return mediaType is not "application/problem+json" ? $"The refusal is {mediaType}, no problem document."
                : string.IsNullOrWhiteSpace(Member(body, "detail")) ? "The refusal says nothing."
                : null;
        }

        return !Accepting.Contains(status) ? $"It was answered {status}."
            : target.Name is "ndjson" ? await LinesFaultAsync(body)
            : await StoredFaultAsync(Member(body, "id"), Member(body, "revision"));
    }

    private async Task<string?> LinesFaultAsync(string body)
    {
        foreach (var (index, line) in body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            using var result = JsonDocument.Parse(line);
            var status = result.RootElement.GetProperty("status").GetInt32();
            var fault = Accepting.Contains(status) ? await StoredFaultAsync(Member(line, "id"), Member(line, "revision"))
                : !Refusing.Contains(status) ? $"It was answered {status}."
                : string.IsNullOrWhiteSpace(Member(line, "detail")) ? "The refusal says nothing."
                : null;
            if (fault is not null)
            {
                return $"Result {index + 1}: {fault}";
            }
        }

        return null;
    }

    private async Task<string?> StoredFaultAsync(string? id, string? revision)
    {
        using var answer = await client.GetAsync($"v1/articles/{id}/revisions/{revision}");
        var body = await answer.Content.ReadAsStringAsync();
        var text = answer.IsSuccessStatusCode ? Member(body, "text") : null;
        if (text is null)
        {
            return $"What was accepted cannot be read: {(int)answer.StatusCode}.";
        }

        if (text.Contains('\0', StringComparison.Ordinal) || Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text)
        {
            return "What was accepted is no text.";
        }

        return await EngineCheck.FaultAsync(text);
    }

    private static string? Member(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return !document.RootElement.TryGetProperty(name, out var value) ? null : value.ValueKind is JsonValueKind.String ? value.GetString() : value.GetRawText();
    }
}
