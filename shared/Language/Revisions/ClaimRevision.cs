namespace FactCheck.Language.Revisions;

/// <summary>What the article's revision before said of a claim that the new one says otherwise.</summary>
public sealed record ClaimRevision
{
    /// <summary>What changed: at least one of <see cref="ClaimAspects"/>, in their order.</summary>
    public required IReadOnlyList<string> Aspects { get; init; }

    public required string TextBefore { get; init; }

    /// <summary>The strongest of its attributions then, with offsets into the text of then; null where the article itself asserted it.</summary>
    public AttributionRelation? AttributionBefore { get; init; }

    /// <summary>Hedges that held it then and no longer do: "allegedly".</summary>
    public IReadOnlyList<string> DroppedHedges { get; init; } = [];
}

/// <summary>What can change of a claim between two revisions.</summary>
public static class ClaimAspects
{
    /// <summary>Words outside quote marks that are neither numbers nor hedges.</summary>
    public const string Words = "words";

    /// <summary>What stands between quote marks, or whether it does.</summary>
    public const string Quote = "quote";

    /// <summary>A value, its unit or its bound; a date.</summary>
    public const string Number = "number";

    /// <summary>Who is said to say it, or what kind of source that is.</summary>
    public const string Source = "source";

    /// <summary>How the source is said to stand to it: "said" became "admitted", "denied".</summary>
    public const string Stance = "stance";

    /// <summary>Whether it is held at arm's length: "allegedly", "may", "reportedly".</summary>
    public const string Hedge = "hedge";
}
