using System.Text.Json.Serialization;

namespace FactCheck.Webhooks.Events;

/// <summary>What an event says: the parts that its type has, each spelt alike in every type, the others absent.</summary>
internal sealed record EventData
{
    /// <summary>True where the event had to be cut to fit; the whole is at the addresses in it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Truncated { get; init; }

    public EventClaim? Claim { get; init; }

    public EventArticle? Article { get; init; }

    /// <summary>Absent where the article itself asserts the claim.</summary>
    public EventAttribution? Attribution { get; init; }

    public IReadOnlyList<EventFlag>? Flags { get; init; }

    public IReadOnlyList<EventMatch>? Matches { get; init; }

    /// <summary>The reviewer who accepted the matches; absent where the engine is sure by itself.</summary>
    public string? AcceptedBy { get; init; }

    public EventChange? Change { get; init; }

    public EventReview? Review { get; init; }

    public EventVerdict? Verdict { get; init; }

    public EventCitation? Citation { get; init; }

    public EventWebhook? Webhook { get; init; }

    public int? ClaimCount { get; init; }

    public int? FlaggedClaimCount { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Reason { get; init; }
}

/// <summary>Only id and address where the event is not about the claim's words; no text while its article is embargoed.</summary>
internal sealed record EventClaim(string Id, string Url)
{
    public string? Text { get; init; }

    public IReadOnlyList<string>? Types { get; init; }

    public double? CheckWorthiness { get; init; }

    /// <summary>direct, mixed or indirect; absent where nobody is quoted.</summary>
    public string? Quote { get; init; }

    public IReadOnlyList<Selector>? Selector { get; init; }
}

/// <summary>Title and url are absent unless the article is published.</summary>
internal sealed record EventArticle(string Id, int Revision, string? Title, string? Url, string Link);

internal sealed record EventAttribution(string SourceClass, string? Speaker, string? Source, string? Cue, string Stance);

internal sealed record EventFlag(string Rule, string Severity, string? Reason);

internal sealed record EventMatch(string Id, double Score, string? Rating, string? Url);

/// <param name="Kind">changed or gone.</param>
/// <param name="Aspects">What of it changed: words, quote, number, source, stance, hedge.</param>
/// <param name="Status">Where its review stands after the change.</param>
/// <param name="TextBefore">The claim's words in the revision before.</param>
/// <param name="AttributionBefore">Who said it there.</param>
internal sealed record EventChange(string Kind, IReadOnlyList<string> Aspects, string Status, string? TextBefore, EventAttribution? AttributionBefore);

internal sealed record EventReview(string? Id, string Status, string Actor, string? Assignee, string? Reason, DateTime? DueAt);

/// <summary>Only id and link where the event is not about the verdict's words.</summary>
internal sealed record EventVerdict(string Id, string Link)
{
    public int? Version { get; init; }

    /// <summary>The rating's place on the workspace's scale; absent where the rating is words alone.</summary>
    public int? Rating { get; init; }

    public string? RatingText { get; init; }

    public string? Summary { get; init; }

    /// <summary>What was wrong, where this version corrects or retracts.</summary>
    public string? Note { get; init; }

    /// <summary>The version that this one replaces.</summary>
    public int? Supersedes { get; init; }

    /// <summary>The public page.</summary>
    public string? Url { get; init; }

    public DateTime? PublishedAt { get; init; }

    public string? Actor { get; init; }
}

/// <param name="Url">The page that is given as evidence.</param>
/// <param name="StatusCode">The HTTP status; absent where nothing answered.</param>
/// <param name="Reason">A sentence for the reviewer.</param>
internal sealed record EventCitation(string? Url, int? StatusCode, string? Reason);

/// <summary>A webhook of the workspace; never its url, which may hold a key of its receiver's.</summary>
internal sealed record EventWebhook(string Id, string Link, string? Reason = null, DateTime? FailingSince = null);

/// <summary>A selector of the W3C Web Annotation Data Model; positions are UTF-16 code units, half-open.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextQuoteSelector), nameof(TextQuoteSelector))]
[JsonDerivedType(typeof(TextPositionSelector), nameof(TextPositionSelector))]
internal abstract record Selector;

internal sealed record TextQuoteSelector(string Exact, string Prefix, string Suffix) : Selector;

internal sealed record TextPositionSelector(int Start, int End) : Selector;
