using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>A stretch that may be a cue, and how probably it is one.</summary>
internal readonly record struct CueCandidate(TokenRange Range, float Probability)
{
    /// <summary>Of those that share tokens the most probable, down to a least probability; in order of the text.</summary>
    public static List<CueCandidate> WithoutOverlap(IEnumerable<CueCandidate> candidates, float least)
    {
        var kept = new List<CueCandidate>();
        foreach (var rivals in Rivals.Among([.. candidates.Where(candidate => candidate.Probability >= least)], candidate => candidate.Range))
        {
            var first = kept.Count;
            foreach (var candidate in rivals.OrderByDescending(candidate => candidate.Probability))
            {
                if (!kept.Skip(first).Any(other => other.Range.Overlaps(candidate.Range)))
                {
                    kept.Add(candidate);
                }
            }
            kept.Sort(first, kept.Count - first, Comparer<CueCandidate>.Create((a, b) => a.Range.Start.CompareTo(b.Range.Start)));
        }
        return kept;
    }
}
