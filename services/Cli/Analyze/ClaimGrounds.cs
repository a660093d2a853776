using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>What kind of claim it is and by which words, how it is held back, and what it rests on.</summary>
internal static class ClaimGrounds
{
    /// <summary>Headings with the claim's own words, each said once.</summary>
    public static IReadOnlyList<(string Heading, string Words)> Of(Claim claim, Analysis analysis)
    {
        List<(string, string)> grounds = [.. claim.TypeCues.GroupBy(cue => cue.Type).Select(cues => (cues.Key.Replace('-', ' '), Quoted(cues.Select(cue => cue.Text))))];
        Add("hedged", claim.Hedges);
        Add("denies", claim.Negations);
        Add("on condition", claim.Conditions);
        grounds.AddRange(analysis.Citations.Where(citation => claim.RestsOn.Contains(citation.Id)).Select(citation => ("rests on", $"{citation.Id} {citation.Text}")));
        return grounds;

        void Add(string heading, IReadOnlyList<Mention> words)
        {
            if (words.Count > 0)
            {
                grounds.Add((heading, Quoted(words.Select(mention => mention.Text))));
            }
        }
    }

    /// <summary>How worth checking it is, and how far it can be checked, with the types that no words show.</summary>
    public static string Worth(Claim claim) =>
        string.Join(" · ", [.. Scores(claim).Select(score => $"{score.Name} {score.Value:0.00}"), .. claim.Types.Where(type => !claim.TypeCues.Any(cue => cue.Type == type))]);

    /// <summary>Headings with what raised (+) and what lowered (−) each score, the weightiest first.</summary>
    public static IReadOnlyList<(string Heading, string Words)> Why(Claim claim) =>
    [
        .. Scores(claim).Select(score => (Heading: $"why {score.Name}", Words: string.Join(", ", claim.Reasons.Where(reason => reason.Score == score.Key).Select(Signed))))
            .Where(why => why.Words.Length > 0),
    ];

    private static IEnumerable<(string Key, string Name, double Value)> Scores(Claim claim)
    {
        yield return (ScoreReason.CheckWorthiness, "check-worthiness", claim.CheckWorthiness);
        yield return (ScoreReason.Verifiability, "verifiability", claim.Verifiability);
        if (claim.Subjectivity is { } subjectivity)
        {
            yield return (ScoreReason.Subjectivity, "subjectivity (experimental)", subjectivity);
        }
    }

    private static string Signed(ScoreReason reason) => $"{(reason.Weight > 0 ? '+' : '−')} {reason.Reason}";

    /// <summary>The claim's own words, without what stands between its parts.</summary>
    public static string Words(Claim claim) => claim.Parts.Count == 0 ? claim.Text : Attributed.Pieces(claim.Parts);

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Distinct().Select(word => $"“{word}”"));
}
