using System.Text;
using System.Text.Json;

namespace FactCheck.Language.Evaluation;

/// <summary>
/// The form in which systems hand over what they found, described in README.md beside this file: one JSON object an article, one after
/// the other, of which what <c>factcheck analyze --format json</c> prints is an example.
/// </summary>
public static class SystemOutput
{
    /// <summary>The articles in their order.</summary>
    /// <exception cref="FormatException">A sentence that begins with the line.</exception>
    public static IReadOnlyList<SystemArticle> Parse(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
        {
            json = json[Encoding.UTF8.Preamble.Length..];
        }
        var articles = new List<SystemArticle>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { AllowMultipleValues = true });
        var start = 0;
        try
        {
            while (reader.Read())
            {
                start = (int)reader.TokenStartIndex;
                articles.Add(Article(JsonElement.ParseValue(ref reader)));
            }
        }
        catch (JsonException error)
        {
            throw new FormatException($"Line {Line(json, (int)reader.BytesConsumed)}: this is no JSON.", error);
        }
        catch (FormatException error)
        {
            throw new FormatException($"Line {Line(json, start)}: {error.Message}", error);
        }
        return articles;
    }

    /// <summary>One article on one line, without its end.</summary>
    public static string Write(SystemArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return JsonSerializer.Serialize(
            new
            {
                article.Id,
                Attributions = article.Attributions.Select(relation => new
                {
                    relation.Source,
                    Cue = relation.Cue.Count > 0 ? relation.Cue[0] : (TextSpan?)null,
                    relation.Content,
                    relation.Confidence,
                }),
            },
            LanguageJson.Options);
    }

    private static SystemArticle Article(JsonElement element)
    {
        var id = Member(element, "id") is { ValueKind: JsonValueKind.String } name ? name.GetString()! : "";
        if (id.Length == 0)
        {
            throw new FormatException("the article has no \"id\".");
        }
        if (Member(element, "attributions") is not { ValueKind: JsonValueKind.Array } attributions)
        {
            throw new FormatException($"{id} has no list \"attributions\"; a system that found nothing writes an empty one.");
        }
        return new SystemArticle(id, [.. attributions.EnumerateArray().Select((attribution, i) => Relation(attribution, $"attribution {i + 1} of {id}"))]);
    }

    private static SystemRelation Relation(JsonElement element, string where)
    {
        return element.ValueKind == JsonValueKind.Object
            ? new SystemRelation(Spans("source"), Spans("cue"), Spans("content"), Confidence())
            : throw new FormatException($"{where} is no object.");

        TextSpan[] Spans(string role) => Member(element, role) switch
        {
            null or { ValueKind: JsonValueKind.Null } => [],
            { ValueKind: JsonValueKind.Array } pieces => [.. pieces.EnumerateArray().Select(piece => Span(piece, $"the {role} of {where}"))],
            { } piece => [Span(piece, $"the {role} of {where}")],
        };

        double? Confidence() => Member(element, "confidence") switch
        {
            null or { ValueKind: JsonValueKind.Null } => null,
            { ValueKind: JsonValueKind.Number } number when number.GetDouble() is >= 0 and <= 1 and var confidence => confidence,
            _ => throw new FormatException($"the \"confidence\" of {where} is no number from 0 to 1."),
        };
    }

    private static TextSpan Span(JsonElement element, string where)
    {
        return Offset("start") is { } start && Offset("end") is { } end && start < end
            ? new TextSpan(start, end)
            : throw new FormatException($"{where} needs a \"start\" from 0 and a greater \"end\".");

        int? Offset(string name) =>
            Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var offset) && offset >= 0 ? offset : null;
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static int Line(ReadOnlySpan<byte> json, int offset) => 1 + json[..offset].Count((byte)'\n');
}
