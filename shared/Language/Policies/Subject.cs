namespace FactCheck.Language.Policies;

/// <summary>What made a rule fire: for the reason in words.</summary>
internal sealed record Firing(Subject Subject, Match? Match, Conflict? Conflict);

/// <summary>What a condition is tried on: a claim with one of its attributions, or with none.</summary>
internal sealed record Subject(Claim Claim, AttributionRelation? Attribution, bool Cited, int? SourceDistance)
{
    /// <summary>Ranks ("third-largest") count nothing.</summary>
    public static bool Counts(Quantity quantity) => quantity.Unit != "ordinal";
}
