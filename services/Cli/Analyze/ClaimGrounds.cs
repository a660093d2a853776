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

    /// <summary>How worth checking it is, with the types that no words show.</summary>
    public static string Worth(Claim claim) =>
        string.Join(" · ", [$"check-worthiness {claim.CheckWorthiness:0.00}", .. claim.Types.Where(type => !claim.TypeCues.Any(cue => cue.Type == type))]);

    /// <summary>The claim's own words, without what stands between its parts.</summary>
    public static string Words(Claim claim) => claim.Parts.Count == 0 ? claim.Text : Attributed.Pieces(claim.Parts);

    private static string Quoted(IEnumerable<string> words) => string.Join(", ", words.Distinct().Select(word => $"“{word}”"));
}
