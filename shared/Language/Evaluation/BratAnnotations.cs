using System.Globalization;

namespace FactCheck.Language.Evaluation;

/// <summary>
/// Reads brat's standoff format as PolNeAR uses it: <c>T</c> lines hold typed spans (half-open, discontinuous ones separated by
/// semicolons), <c>E</c> lines link them as the roles of one attribution. https://brat.nlplab.org/standoff.html
/// </summary>
public static class BratAnnotations
{
    /// <summary>
    /// Reads one article. Lines in no known form are passed over (some PolNeAR files hold a line break within a span's text), and so
    /// are spans outside the text or in discarded stretches, and relations without a cue.
    /// </summary>
    public static GoldArticle Parse(string name, string text, string annotations)
    {
        var offsets = new CodePointOffsets(text);
        var spans = new Dictionary<string, (string Type, TextSpan[] Pieces)>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in annotations.Split('\n'))
        {
            var fields = line.TrimEnd('\r').Split('\t');
            if (fields.Length < 2)
            {
                continue;
            }
            if (IsId(fields[0], 'T') && ReadSpans(fields[1], offsets) is { } span)
            {
                spans[fields[0]] = span;
            }
            else if (IsId(fields[0], 'E'))
            {
                events.Add(fields[1]);
            }
        }
        var discarded = spans.Values.Where(span => span.Type == "Discard").SelectMany(span => span.Pieces).ToArray();
        var relations = events.Select(Relation).Where(relation => relation.Cue.Count > 0)
            .OrderBy(relation => relation.Cue[0].Start).ThenBy(relation => relation.Cue[0].End);
        return new GoldArticle(name, text, [.. relations], discarded);

        GoldRelation Relation(string arguments)
        {
            var roles = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(argument => argument.Split(':'))
                .Where(role => role.Length == 2).ToLookup(role => role[0].TrimEnd([.. "0123456789"]), role => role[1]);
            return new GoldRelation(Pieces("Source"), Pieces("Cue"), Pieces("Content"));

            TextSpan[] Pieces(string role) =>
            [
                .. roles[role].Where(spans.ContainsKey).SelectMany(id => spans[id].Pieces)
                    .Where(piece => piece.Length > 0 && !discarded.Any(piece.Overlaps))
                    .Distinct().OrderBy(piece => piece.Start).ThenBy(piece => piece.End),
            ];
        }
    }

    private static bool IsId(string field, char kind) =>
        field.Length > 1 && field[0] == kind && field.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>"Content 12 40;44 60"</summary>
    private static (string Type, TextSpan[] Pieces)? ReadSpans(string field, CodePointOffsets offsets)
    {
        var space = field.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return null;
        }
        var pieces = new List<TextSpan>();
        foreach (var piece in field[(space + 1)..].Split(';'))
        {
            var ends = piece.Split(' ');
            if (ends.Length != 2
                || !int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                || !int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)
                || start > end || end > offsets.Count)
            {
                return null;
            }
            pieces.Add(Trim(offsets.Text, offsets.Unit(start), offsets.Unit(end)));
        }
        return (field[..space], [.. pieces]);
    }

    /// <summary>Annotators mark a space too many now and then.</summary>
    internal static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }
}
