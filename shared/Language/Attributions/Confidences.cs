namespace FactCheck.Language.Attributions;

internal static class Confidences
{
    /// <summary>
    /// The share of the relations found by each rule that overlap a marked one in all roles, on PolNeAR's training articles; printed by
    /// <c>AttributionQualityTests</c>.
    /// </summary>
    public static double Of(Rule rule) => rule switch
    {
        Rule.QuoteBefore => 0.97,
        Rule.AccordingTo => 0.91,
        Rule.ThatClause => 0.90,
        Rule.ClauseBefore => 0.89,
        Rule.QuoteAfter => 0.80,
        Rule.ClauseAfter => 0.73,
        Rule.Colon => 0.66,
        Rule.Act => 0.67,
        Rule.Seem => 0.59,
        Rule.Participle => 0.52,
        Rule.Passive => 0.48,
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No confidence was measured for this rule."),
    };
}
