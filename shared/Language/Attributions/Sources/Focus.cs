using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>
/// What a reader has in mind at one place of a text: the latest occurrences, of which a pronoun takes the best. After Lappin and Leass
/// (1994), "An algorithm for pronominal anaphora resolution": recency, subjects first, agreement; and, as in news, who spoke last.
/// </summary>
internal sealed class Focus(Document document)
{
    /// <summary>Occurrences further back are forgotten, which keeps the work linear.</summary>
    private const int Memory = 64;

    /// <summary>Who is spoken of is seldom who speaks.</summary>
    private const double SpokenOf = -2;

    private readonly Queue<Occurrence> recent = new();
    private readonly Dictionary<int, int> counts = [];

    public void Add(Occurrence occurrence)
    {
        recent.Enqueue(occurrence);
        counts[occurrence.Referent.Number] = counts.GetValueOrDefault(occurrence.Referent.Number) + 1;
        if (recent.Count > Memory)
        {
            recent.Dequeue();
        }
    }

    /// <summary>The best referent for a pronoun; null where none fits.</summary>
    /// <param name="pronoun">Its token.</param>
    /// <param name="fit">How well a referent agrees with it; null where it cannot be.</param>
    /// <param name="notSpeaker">In whose words the pronoun stands, and whom it hence does not mean.</param>
    /// <param name="relation">Whose source the pronoun is.</param>
    public Referent? Best(int pronoun, Func<Referent, double?> fit, Person? notSpeaker, int? relation)
    {
        Referent? best = null;
        var bestScore = double.NegativeInfinity;
        var token = document.Tokens[pronoun];
        foreach (var occurrence in recent)
        {
            if (fit(occurrence.Referent) is not { } agreement || (notSpeaker is not null && occurrence.Referent.Person == notSpeaker))
            {
                continue;
            }
            var score = agreement + Prominence(occurrence, token) + (relation is not null && occurrence.ContentOf == relation ? SpokenOf : 0);
            if (score >= bestScore)
            {
                (best, bestScore) = (occurrence.Referent, score);
            }
        }
        return best;
    }

    private double Prominence(Occurrence occurrence, Token pronoun)
    {
        var distance = pronoun.Sentence - occurrence.Sentence;
        var score = distance switch
        {
            0 => 2.2,
            1 => 2.1,
            2 => 1.1,
            3 => 0.6,
            _ => 0.6 - (0.2 * (distance - 3)),
        };
        score += occurrence.Role switch
        {
            OccurrenceRole.Subject => distance switch { 0 => 1.6, 1 => 1.2, 2 => 1.0, _ => 0.8 },
            OccurrenceRole.OwnerOfSubject => 0.5,
            OccurrenceRole.Owner => -0.3,
            OccurrenceRole.Modifier => -0.8,
            _ => 0,
        };
        score += occurrence.InQuote && !pronoun.InQuote ? -1.5 : 0;
        score += occurrence.IsSource ? 0.8 : 0;
        score += occurrence.Paragraph == pronoun.Paragraph ? 0.2 : 0;
        return score + Math.Min(0.6, 0.15 * Math.Log(counts[occurrence.Referent.Number]));
    }
}
