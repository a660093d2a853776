using FactCheck.Language.Matching;

namespace FactCheck.Language.Evaluation.Matching;

/// <summary>A past claim of a collection.</summary>
public sealed record CollectedClaim(string Id, MatchText Text);

/// <summary>A text whose past claims are looked for.</summary>
public sealed record MatchingQuery(string Id, string Text);

/// <summary>
/// Collections, queries and judgements in the formats of CheckThat's task of claim retrieval: tab-separated with a line of headings, and TREC's qrels.
/// What cannot be read is refused with a <see cref="FormatException"/> that says where.
/// </summary>
public static class MatchingFiles
{
    /// <summary>Rows of id, claim and, where there is one, the title of its check.</summary>
    public static IReadOnlyList<CollectedClaim> Collection(string path) =>
        [.. Rows(path, "an id and a claim").Select(row => new CollectedClaim(row[0], new MatchText(row[1], row.Length > 2 && row[2].Length > 0 ? row[2] : null)))];

    /// <summary>Rows of id and text.</summary>
    public static IReadOnlyList<MatchingQuery> Queries(string path) => [.. Rows(path, "an id and a text").Select(row => new MatchingQuery(row[0], row[1]))];

    /// <summary>For each query that has any, the ids of the claims that say the same.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Judgements(string path) =>
        File.ReadLines(path)
            .Where(line => line.Length > 0)
            .Select((line, i) => line.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries) is [var query, _, var claim, var grade]
                ? (Query: query, Claim: claim, Same: grade != "0")
                : throw new FormatException($"{path}, line {i + 1}: a judgement has four columns: query, 0, claim, grade."))
            .Where(judged => judged.Same)
            .GroupBy(judged => judged.Query, judged => judged.Claim)
            .ToDictionary(group => group.Key, group => (IReadOnlySet<string>)group.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static List<string[]> Rows(string path, string columns)
    {
        var rows = TabSeparated.Read(File.ReadAllText(path)).Skip(1).Where(row => row is not [""]).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, row) in rows.Index())
        {
            if (row.Length < 2 || row[0].Length == 0)
            {
                throw new FormatException($"{path}, row {i + 1} after the headings: it needs {columns}, separated by a tab.");
            }
            if (!seen.Add(row[0]))
            {
                throw new FormatException($"{path}, row {i + 1} after the headings: the id {row[0]} was there before.");
            }
        }
        return rows;
    }
}
