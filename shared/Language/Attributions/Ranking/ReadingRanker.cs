using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>
/// Chooses among the readings of cues that overlap, each one's edges, source and content together: a chain decides token by token, and
/// cannot see that a span is whole (reranking: Collins &amp; Koo, Computational Linguistics 31, 2005).
/// </summary>
internal static class ReadingRanker
{
    /// <summary>The best reading of each run of rivals, in order of the text.</summary>
    /// <param name="ranker">The model.</param>
    /// <param name="tokens">The document.</param>
    /// <param name="readings">In order of their cues' starts.</param>
    public static List<RankedRelation> Choose(Ranker ranker, TokenView tokens, IReadOnlyList<TaggedRelation> readings)
    {
        var view = new ReadingView(tokens, [.. readings.Select(reading => reading.Cue).Distinct()]);
        var sequence = new ChainSequence();
        var chosen = new List<RankedRelation>();
        foreach (var rivals in Rivals.Among(readings, reading => reading.Cue.Range))
        {
            ReadingTemplates.Write(view, rivals, sequence);
            var scores = Scores(rivals);
            ranker.Score(sequence, scores);
            var (best, probability) = Ranker.Best(scores);
            var mass = rivals.Select(reading => reading.Cue).Distinct().Sum(cue => cue.Probability);
            chosen.Add(new RankedRelation(rivals[best], (float)probability, Math.Min(1, mass)));
        }
        return chosen;
    }

    /// <summary>What the chains think of each reading: the cue's probability, and that of the roles given the cue.</summary>
    public static double[] Scores(IReadOnlyList<TaggedRelation> rivals) =>
        [.. rivals.Select(reading => reading.LogProbability + Math.Log(reading.Cue.Probability))];
}

/// <summary>A reading that was chosen among its rivals.</summary>
/// <param name="Relation">The reading.</param>
/// <param name="Probability">That it is the best of them.</param>
/// <param name="CueProbability">That any of their cues is one.</param>
internal sealed record RankedRelation(TaggedRelation Relation, float Probability, float CueProbability);
