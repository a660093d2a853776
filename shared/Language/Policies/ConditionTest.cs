using FactCheck.Language.Claims;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Policies;

/// <summary>Whether a condition holds for a subject.</summary>
internal static class ConditionTest
{
    public static bool Holds(Condition condition, Subject subject) =>
        AttributionHolds(condition, subject)
        && ClaimHolds(condition, subject)
        && (!AsksForMatch(condition) || FiringMatch(condition, subject.Claim) is not null)
        && (condition.Conflict is null || FiringConflict(condition, subject.Claim) is not null)
        && (condition.AnyOf is null || condition.AnyOf.Any(inner => Holds(inner, subject)));

    /// <summary>The best match that the condition asks for; null when it asks for none or none fits.</summary>
    public static Match? FiringMatch(Condition condition, Claim claim) =>
        !AsksForMatch(condition)
            ? condition.AnyOf?.Select(inner => FiringMatch(inner, claim)).FirstOrDefault(match => match is not null)
            : claim.Matches
                .Where(match => condition.MatchScore?.Holds(match.Score) ?? true)
                .Where(match => condition.MatchNegative is null || condition.MatchNegative == match.Negative)
                .Where(match => condition.MatchSame is null || condition.MatchSame == ClaimMatcher.AreSame(claim.Text, match.Claim ?? "", match.Score))
                .Where(match => condition.MatchVerdict is null || condition.MatchVerdict.Any(verdict => Same(verdict, match.Verdict)))
                .MaxBy(match => match.Score);

    /// <summary>The first conflict of a kind that the condition names; null when it names none or there is none.</summary>
    public static Conflict? FiringConflict(Condition condition, Claim claim) =>
        condition.Conflict is null
            ? condition.AnyOf?.Select(inner => FiringConflict(inner, claim)).FirstOrDefault(conflict => conflict is not null)
            : claim.Conflicts?.FirstOrDefault(conflict => condition.Conflict.Contains(conflict.Kind));

    private static bool AsksForMatch(Condition condition) =>
        condition.MatchVerdict is not null || condition.MatchScore is not null || condition.MatchNegative is not null || condition.MatchSame is not null;

    private static bool AttributionHolds(Condition condition, Subject subject)
    {
        if (condition is { SourceClass: null, Quote: null, Stance: null, SourceDistance: null, Confidence: null })
        {
            return true;
        }
        return subject.Attribution is { } attribution
            && (condition.SourceClass?.Contains(attribution.SourceClass) ?? true)
            && (condition.Quote?.Contains(attribution.Quote) ?? true)
            && (condition.Stance?.Contains(attribution.Stance) ?? true)
            && (condition.Confidence?.Holds(attribution.Confidence) ?? true)
            && (condition.SourceDistance?.Holds(subject.SourceDistance ?? 0) ?? true);
    }

    private static bool ClaimHolds(Condition condition, Subject subject)
    {
        var claim = subject.Claim;
        return (condition.CheckWorthiness?.Holds(claim.CheckWorthiness) ?? true)
            && (condition.Verifiability?.Holds(claim.Verifiability) ?? true)
            && (condition.Types is null || condition.Types.Any(claim.Types.Contains))
            && IsAsked(condition.HasQuantity, claim.Quantities.Any(Subject.Counts))
            && IsAsked(condition.Attributed, subject.Attribution is not null)
            && IsAsked(condition.Cited, subject.Cited)
            && (condition.Changed is null || condition.Changed.Any(aspect => claim.Revised?.Aspects.Contains(aspect) == true))
            && IsAsked(condition.HedgeDropped, claim.Revised is { DroppedHedges.Count: > 0 })
            && IsAsked(condition.Hedged, claim.Hedges.Count > 0)
            && (condition.JudgesPerson is null || condition.JudgesPerson == PersonJudgement.IsIn(claim.Text));
    }

    private static bool IsAsked(bool? asked, bool value) => asked is null || asked == value;

    /// <summary>Scales write the same rating as "Mostly False" and "mostly-false".</summary>
    private static bool Same(string wanted, string? verdict) =>
        verdict is not null && wanted.Replace('-', ' ').Equals(verdict.Replace('-', ' '), StringComparison.OrdinalIgnoreCase);
}
