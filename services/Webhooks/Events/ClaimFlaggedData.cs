using System.Text.Json.Serialization;

namespace FactCheck.Webhooks.Events;

/// <summary>What claim.flagged says.</summary>
internal sealed record ClaimFlaggedData
{
    public required EventClaim Claim { get; init; }

    public required EventArticle Article { get; init; }

    /// <summary>Absent where the article itself asserts the claim.</summary>
    public EventAttribution? Attribution { get; init; }

    public required IReadOnlyList<EventFlag> Flags { get; init; }

    public required IReadOnlyList<EventMatch> Matches { get; init; }

    internal sealed record EventClaim
    {
        public required string Id { get; init; }

        /// <summary>Absent while the article is embargoed.</summary>
        public string? Text { get; init; }

        /// <summary>True where the event had to be cut to fit; the whole is at <see cref="Url"/>.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public bool Truncated { get; init; }

        public required string Url { get; init; }

        public required IReadOnlyList<string> Types { get; init; }

        public required double CheckWorthiness { get; init; }

        /// <summary>direct, mixed or indirect; absent where nobody is quoted.</summary>
        public string? Quote { get; init; }

        public required IReadOnlyList<Selector> Selector { get; init; }
    }

    internal sealed record EventArticle(string Id, int Revision, string? Title, string? Url);

    internal sealed record EventAttribution(string SourceClass, string? Speaker, string? Source, string? Cue, string Stance);

    internal sealed record EventFlag(string Rule, string Severity, string? Reason);

    internal sealed record EventMatch(string Id, double Score, string? Rating, string? Url);
}

/// <summary>A selector of the W3C Web Annotation Data Model; positions are UTF-16 code units, half-open.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextQuoteSelector), nameof(TextQuoteSelector))]
[JsonDerivedType(typeof(TextPositionSelector), nameof(TextPositionSelector))]
internal abstract record Selector;

internal sealed record TextQuoteSelector(string Exact, string Prefix, string Suffix) : Selector;

internal sealed record TextPositionSelector(int Start, int End) : Selector;
