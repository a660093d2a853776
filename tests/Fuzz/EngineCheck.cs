using FactCheck.Language;

namespace FactCheck.Fuzz;

/// <summary>What must hold of every analysis, whatever the text: it comes to an end without an exception, and what it found are the words at their offsets.</summary>
internal static class EngineCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <returns>What was wrong; null when nothing was.</returns>
    /// <exception cref="TimeoutException">The analysis does not come to an end.</exception>
    internal static Task<string?> FaultAsync(string text) => Task.Run(() => Fault(text)).WaitAsync(Patience);

    private static string? Fault(string text)
    {
        var analysis = Analyzer.Analyze(text);
        return Misplaced("claim", analysis.Claims.Select(claim => (claim.Start, claim.End, claim.Text)))
            ?? Misplaced("citation", analysis.Citations.Select(citation => (citation.Start, citation.End, citation.Text)))
            ?? Misplaced("type's cue", analysis.Claims.SelectMany(claim => claim.TypeCues).Select(cue => (cue.Start, cue.End, cue.Text)))
            ?? Misplaced("cue", analysis.Attributions.Select(relation => (relation.Cue.Start, relation.Cue.End, relation.Cue.Text)))
            ?? Misplaced("source", analysis.Attributions.SelectMany(relation => relation.Source).Select(mention => (mention.Start, mention.End, mention.Text)))
            ?? Misplaced("content", analysis.Attributions.SelectMany(relation => relation.Content).Select(mention => (mention.Start, mention.End, mention.Text)));

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
