using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactCheck.Language.Policies;

/// <summary>Turns what the JSON reader objects to into a sentence that an editor of policies can act on.</summary>
internal static partial class PolicyFault
{
    private const int LongestQuote = 100;

    private static readonly JsonNamingPolicy Kebab = JsonNamingPolicy.KebabCaseLower;

    public static string Describe(string json, JsonException error)
    {
        if (Parsed(json) is not { } document)
        {
            return $"The policy is not valid JSON: line {error.LineNumber + 1}, character {error.BytePositionInLine + 1} cannot be read.";
        }
        using (document)
        {
            var path = error.Path ?? "$";
            return $"{Place(document.RootElement, path)}: {Fault(document.RootElement, path, error)}";
        }
    }

    /// <summary>The JSON reader takes null for an entry of any list of texts or objects.</summary>
    public static string NullIn(string list) => $"null is no value for \"{list}\"; {Expected(list)}.";

    public static string Quote(string? value) => value is null ? "null" : $"\"{Shorten(value)}\"";

    /// <summary>What was sent may be as long as the whole policy; a sentence is not.</summary>
    public static string Shorten(string sent) => sent.Length <= LongestQuote ? sent : $"{sent.AsSpan(0, LongestQuote)}…";

    private static string Fault(JsonElement root, string path, JsonException error)
    {
        var missing = Missing().Match(error.Message);
        if (missing.Success)
        {
            return $"{missing.Groups["names"].Value.Replace("'", "\"")} is missing.";
        }
        var field = LastName(path);
        if (error.Message.Contains("could not be mapped", StringComparison.Ordinal))
        {
            var known = Known(path);
            return $"there is no field \"{Shorten(field)}\"; there are {string.Join(", ", known)}.";
        }
        var value = At(root, path) is { } element ? Shorten(element.GetRawText()) : "this value";
        return $"{value} is no value for \"{field}\"; {Expected(field)}.";
    }

    private static string Expected(string field) => field switch
    {
        "severity" => $"it is one of {Names<Severity>()}",
        "sources" => $"it is one of {Names<SourceScope>()}",
        "sourceClass" => $"it is a list of {Names<SourceClass>()}",
        "quote" => $"it is a list of {Names<QuoteType>()}",
        "stance" => $"it is a list of {Names<Stance>()}",
        "conflict" => $"it is a list of {Names<ConflictKind>()}",
        "types" or "matchVerdict" or "changed" => "it is a list of texts",
        "rules" or "anyOf" => "it is a list of objects",
        "hasQuantity" or "attributed" or "cited" or "hedged" or "judgesPerson" or "matchNegative" or "matchSame" or "hedgeDropped" or "enabled" => "it is true or false",
        "version" => "it is a whole number from 1",
        "atLeast" or "atMost" => "it is a number",
        "when" => "it is an object",
        "checkWorthiness" or "verifiability" or "confidence" or "matchScore" or "sourceDistance" => "it is an object with atLeast, atMost or both",
        _ => "it is a text",
    };

    private static IEnumerable<string> Known(string path)
    {
        var inside = Threshold().IsMatch(path) ? typeof(Threshold)
            : path.Contains(".when.", StringComparison.Ordinal) ? typeof(Condition)
            : path.Contains("rules[", StringComparison.Ordinal) ? typeof(PolicyRule)
            : typeof(Policy);
        return inside.GetProperties().Where(property => !property.GetMethod!.IsStatic).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
    }

    private static string Names<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(Kebab.ConvertName));

    /// <summary>"The rule "bare-sources"" where it has an id, else its number.</summary>
    private static string Place(JsonElement root, string path)
    {
        var rule = RuleIndex().Match(path);
        if (!rule.Success)
        {
            return "The policy";
        }
        var index = int.Parse(rule.Groups["index"].Value, CultureInfo.InvariantCulture);
        return root.GetProperty("rules")[index] is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty("id", out var id)
            ? $"The rule {Shorten(id.GetRawText())}"
            : $"Rule {index + 1}";
    }

    private static JsonElement? At(JsonElement root, string path)
    {
        foreach (System.Text.RegularExpressions.Match step in Step().Matches(path))
        {
            if (step.Groups["index"] is { Success: true, Value: var index } && root.ValueKind == JsonValueKind.Array)
            {
                root = root[int.Parse(index, CultureInfo.InvariantCulture)];
            }
            else if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(step.Groups["name"].Value, out root))
            {
                return null;
            }
        }
        return root;
    }

    private static string LastName(string path) =>
        Step().Matches(path).LastOrDefault(step => step.Groups["name"].Success)?.Groups["name"].Value ?? "policy";

    private static JsonDocument? Parsed(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\$\.rules\[(?<index>\d+)\]")]
    private static partial Regex RuleIndex();

    [GeneratedRegex(@"\.(?<name>\w+)|\[(?<index>\d+)\]|\['(?<name>[^']*)'\]")]
    private static partial Regex Step();

    [GeneratedRegex(@"(?:checkWorthiness|verifiability|confidence|matchScore|sourceDistance)\.[^.]*$")]
    private static partial Regex Threshold();

    [GeneratedRegex(@"missing required properties including: (?<names>.+?)\.$")]
    private static partial Regex Missing();
}
