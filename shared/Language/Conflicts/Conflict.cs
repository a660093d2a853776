namespace FactCheck.Language;

/// <summary>What stands against a claim in the same article, or in its headline.</summary>
/// <param name="Kind">What is at odds.</param>
/// <param name="Here">The claim's own words that are at odds: its number, its hedge, the whole claim where it is denied.</param>
/// <param name="There">What they are at odds with: another number, a denial, the headline; offsets into the title for the headline's kinds.</param>
/// <param name="Source">Who says what stands there; null where the article itself does, or its headline.</param>
public sealed record Conflict(ConflictKind Kind, Mention Here, Mention There, string? Source);

/// <summary>What two statements of one article disagree on.</summary>
public enum ConflictKind
{
    /// <summary>Another source denies what this one asserts.</summary>
    Denied,

    /// <summary>The same quantity has another number elsewhere in the article.</summary>
    Number,

    /// <summary>The headline has another number.</summary>
    HeadlineNumber,

    /// <summary>The headline says as a fact what the claim says with a hedge.</summary>
    HeadlineHedge,
}
