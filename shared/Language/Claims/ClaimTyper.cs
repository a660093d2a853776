using FactCheck.Language.Claims.Types;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims;

/// <summary>
/// What kind of claim it is, by cues in the words and the tree: several at once, in the order of <see cref="ClaimTypes"/>, each with the
/// words that show it. Rules, since a learned six-way typing of political sentences is hardly better than the most frequent class
/// (Ni et al., ACL 2024, leave little to learn from).
/// </summary>
internal static class ClaimTyper
{
    private static readonly (string Type, Func<ClaimView, int, TokenRange> At)[] Rules =
    [
        (ClaimTypes.Comparison, ComparisonCue.At),
        (ClaimTypes.Trend, TrendCue.At),
        (ClaimTypes.Cause, CauseCue.At),
        (ClaimTypes.LawOrRule, LawCue.At),
        (ClaimTypes.Event, EventCue.At),
        (ClaimTypes.QuoteOrPosition, PositionCue.At),
        (ClaimTypes.Prediction, PredictionCue.At),
        (ClaimTypes.PersonalExperience, ExperienceCue.At),
        (ClaimTypes.Definition, DefinitionCue.At),
    ];

    public static IReadOnlyList<TypeCue> Read(ClaimView claim, IReadOnlyList<Quantity> quantities)
    {
        List<TypeCue> cues = [.. quantities.Where(quantity => quantity.Kind != QuantityKind.Ordinal).Select(quantity => new TypeCue(ClaimTypes.Quantity, quantity.Start, quantity.End, quantity.Text))];
        foreach (var (type, at) in Rules)
        {
            cues.AddRange(claim.Mentions(at).Select(cue => new TypeCue(type, cue.Start, cue.End, cue.Text)));
        }
        return cues;
    }

    /// <summary>The types of the cues, each once.</summary>
    public static IReadOnlyList<string> TypesOf(IEnumerable<TypeCue> cues) => [.. cues.Select(cue => cue.Type).Distinct()];
}
