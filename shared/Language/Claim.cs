using System.Text.Json.Serialization;
using FactCheck.Language.Revisions;

namespace FactCheck.Language;

/// <summary>A statement that can be held against the world.</summary>
public sealed record Claim
{
    /// <summary>Unique within the analysis: <c>c1</c>, <c>c2</c>, … in order of the text.</summary>
    public required string Id { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>The words from <see cref="Start"/> to <see cref="End"/>, with what stands between the <see cref="Parts"/>.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The stretches that make the claim, where its source interrupts it ("Sales, according to the ministry, fell"); empty where it is
    /// one stretch.
    /// </summary>
    public IReadOnlyList<Mention> Parts { get; init; } = [];

    /// <summary>Of <see cref="ClaimTypes"/>; several at once.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>What shows each type: words of the claim, or the attribution's cue for what is only a quote.</summary>
    public IReadOnlyList<TypeCue> TypeCues { get; init; } = [];

    /// <summary>0 to 1: how much the public would want it checked (ClaimBuster's sense).</summary>
    public required double CheckWorthiness { get; init; }

    /// <summary>0 to 1: how far it can be checked at all (PoliClaim's sense).</summary>
    public required double Verifiability { get; init; }

    /// <summary>0 to 1, experimental: how far it is the writer's own view (NewsSD-ENG's sense). Null where the engine that read it did not say.</summary>
    public double? Subjectivity { get; init; }

    /// <summary>What drove the scores, score by score, the weightiest first.</summary>
    public IReadOnlyList<ScoreReason> Reasons { get; init; } = [];

    /// <summary>Ids of the attributions whose content holds this claim.</summary>
    public required IReadOnlyList<string> AttributedTo { get; init; }

    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Hedges in the claim: "allegedly", "reportedly", "might".</summary>
    public IReadOnlyList<Mention> Hedges { get; init; } = [];

    /// <summary>What denies in the claim: "not", "never", "without".</summary>
    public IReadOnlyList<Mention> Negations { get; init; } = [];

    /// <summary>What the claim holds under: "if prices fall", "unless the court agrees"; a lone "whether" or "if" where its clause is not found.</summary>
    public IReadOnlyList<Mention> Conditions { get; init; } = [];

    /// <summary>
    /// Ids of the citations that it rests on: those that its sentence names beside other claims, those that its attribution names as its
    /// source or beside its cue.
    /// </summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];

    /// <summary>What stands against it in the same article; null where nobody has looked.</summary>
    public IReadOnlyList<Conflict>? Conflicts { get; init; }

    public IReadOnlyList<Flag> Flags { get; init; } = [];

    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>What the article's revision before said instead; null where it said the same, or nothing of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ClaimRevision? Revised { get; init; }

    [JsonIgnore]
    public TextSpan Span => new(Start, End);
}

/// <summary>Words that show that a claim is of a type, one of <see cref="ClaimTypes"/>.</summary>
public sealed record TypeCue(string Type, int Start, int End, string Text);

/// <summary>The values of <see cref="Claim.Types"/>.</summary>
public static class ClaimTypes
{
    public const string Quantity = "quantity";
    public const string Comparison = "comparison";
    public const string Trend = "trend";
    public const string Cause = "cause";
    public const string LawOrRule = "law-or-rule";
    public const string Event = "event";
    public const string QuoteOrPosition = "quote-or-position";
    public const string Prediction = "prediction";
    public const string PersonalExperience = "personal-experience";
    public const string Definition = "definition";
}
