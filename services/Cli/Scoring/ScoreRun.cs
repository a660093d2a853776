using System.Text;
using System.Text.Json;
using FactCheck.Language;
using FactCheck.Language.Claims.Scores;

namespace FactCheck.Cli.Scoring;

/// <summary>
/// Reads statements line by line and answers each as soon as it is scored, in their order. A line that cannot be read is told on the error
/// output and passed over; the run then ends with exit code 2.
/// </summary>
internal sealed class ScoreRun(string input, Genre genre, Func<Stream> openStandardInput, TextWriter output, TextWriter error)
{
    private const int LongestText = 1_000_000;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            await using var stream = input == "-" ? openStandardInput() : File.OpenRead(input);
            using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return await ScoreAllAsync(reader, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{input} could not be read: {exception.Message}");
            return ExitCodes.BadInput;
        }
    }

    private async Task<int> ScoreAllAsync(StreamReader reader, CancellationToken cancellation)
    {
        var exit = ExitCodes.Fine;
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (Read(line) is { } problem)
            {
                await error.WriteLineAsync($"Line {number}: {problem}");
                exit = ExitCodes.BadInput;
            }
        }
        await output.FlushAsync(cancellation);
        return exit;
    }

    /// <summary>Scores the line; a sentence that says what is wrong with it where that cannot be.</summary>
    private string? Read(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
            {
                return "it is no object with a \"text\".";
            }
            if (text.GetString() is not { Length: <= LongestText } statement)
            {
                return $"its text has more than {LongestText:N0} characters.";
            }
            var id = json.RootElement.TryGetProperty("id", out var given) ? given : default;
            output.WriteLine(JsonSerializer.Serialize(ScoreLine.Of(id, StatementScorer.Score(statement, genre)), LanguageJson.Options));
            return null;
        }
        catch (JsonException exception)
        {
            return $"it is no JSON: {exception.Message}";
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, as "\ud83d" alone: System.Text.Json parses it and then cannot give it as a string.
            return "its text is no valid Unicode.";
        }
    }
}

/// <summary>The answer to one line; its id as it was given. A text in another language has its language and no scores.</summary>
internal sealed record ScoreLine(JsonElement? Id, double? CheckWorthiness, double? Verifiability, double? Subjectivity, IReadOnlyList<string> Types, string Language)
{
    public static ScoreLine Of(JsonElement id, ScoredStatement scored) => new(
        id.ValueKind == JsonValueKind.Undefined ? null : id, scored.Scores?.CheckWorthiness, scored.Scores?.Verifiability, scored.Scores?.Subjectivity, scored.Types, scored.Language);
}
