using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;

namespace FactCheck.Dashboard.Articles;

/// <summary>What kind of claim it is and by which words, how it is held back, and what it rests on.</summary>
internal static class ClaimGrounds
{
    /// <returns>Headings with the claim's own words, each said once.</returns>
    internal static IReadOnlyList<(string Heading, string Words)> Of(Claim claim)
    {
        List<(string, string)> grounds = [.. claim.TypeCues.GroupBy(cue => cue.Type).Select(cues => (Wording.Of(cues.Key), Quoted(cues.Select(cue => cue.Text))))];
        Add("hedged", claim.Hedges);
        Add("denies", claim.Negations);
        Add("on condition", claim.Conditions);
        grounds.AddRange(claim.RestsOn.Select(citation => ("rests on", $"{citation.Text} ({Wording.Of(citation.Kind)})")));
        return grounds;

        void Add(string heading, IReadOnlyList<Extent> words)
        {
            if (words.Count > 0)
            {
                grounds.Add((heading, Quoted(words.Select(extent => extent.Text))));
            }
        }
    }

    private static string Quoted(IEnumerable<string?> words) => string.Join(", ", words.Distinct().Select(word => $"“{word}”"));
}
