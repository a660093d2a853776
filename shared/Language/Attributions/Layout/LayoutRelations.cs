using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Layout;

/// <summary>
/// Attributions that the page tells and no grammar does: turns of a transcript, signed quotes, embedded posts. Too rare in the training
/// articles for the models to learn (a dozen signatures in 840), and plain enough for rules.
/// </summary>
internal static class LayoutRelations
{
    /// <summary>Set by judgement: there are too few in the training articles to measure it.</summary>
    public const double Confidence = 0.9;

    /// <summary>Adds them to what the models found: a model's reading of the same cue stands; one that gives a signed quote to somebody else falls.</summary>
    public static List<RelationSpans> AddTo(List<RelationSpans> found, Document document, double leastConfidence)
    {
        if (leastConfidence > Confidence)
        {
            return found;
        }
        var told = SignedQuotes.Find(document).Concat(Turns.Find(document)).Where(relation => !found.Exists(other => other.Cue.Overlaps(relation.Cue))).ToList();
        if (told.Count == 0)
        {
            return found;
        }
        var taken = new bool[document.Tokens.Length];
        foreach (var range in told.SelectMany(relation => relation.Source.Append(relation.Cue)))
        {
            taken.AsSpan(range.Start, range.Length).Fill(true);
        }
        foreach (var range in told.Where(relation => relation.Source[0].Start >= relation.Cue.End).SelectMany(relation => relation.Content))
        {
            taken.AsSpan(range.Start, range.Length).Fill(true);
        }
        return [.. found.Where(relation => !Claims(relation, taken)).Concat(told).OrderBy(relation => relation.Cue.Start)];
    }

    /// <summary>Whether its cue stands in a signature, or all of its content in a signed quote.</summary>
    private static bool Claims(RelationSpans relation, bool[] taken) =>
        taken[relation.Cue.Start]
        || (relation.Content.Count > 0 && relation.Content.All(piece => taken[piece.Start] && taken[piece.End - 1]));
}
