using FactCheck.Language;

namespace FactCheck.Fuzz;

/// <summary>What must hold of every analysis, whatever the text: it comes to an end without an exception, and what it found are the words at their offsets.</summary>
internal static class EngineCheck
{
    /// <returns>What was wrong; null when nothing was.</returns>
    internal static string? Fault(string text)
    {
        var analysis = Analyzer.Analyze(text);
        return Misplaced("claim", analysis.Claims.Select(claim => (claim.Start, claim.End, claim.Text)))
            ?? Misplaced("citation", analysis.Citations.Select(citation => (citation.Start, citation.End, citation.Text)))
            ?? Misplaced("cue", analysis.Attributions.Select(relation => (relation.Cue.Start, relation.Cue.End, relation.Cue.Text)));

        string? Misplaced(string what, IEnumerable<(int Start, int End, string Text)> found)
        {
            foreach (var (start, end, words) in found)
            {
                if (start < 0 || end > text.Length || start >= end || text[start..end] != words)
                {
                    return $"A {what} stands at {start} to {end} of {text.Length} characters, and is said to be “{words}”.";
                }
            }

            return null;
        }
    }
}
