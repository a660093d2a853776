using FactCheck.Contracts;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;

namespace FactCheck.Verdicts.Tests;

/// <summary>An article as Attribution hands it on; the claims and sources are named by their words.</summary>
internal sealed record SampleArticle
{
    private readonly List<AttributedClaim> claims = [];
    private readonly List<FoundAttribution> attributions = [];

    public Guid WorkspaceId { get; init; } = NewId();

    public Guid ArticleId { get; init; } = NewId();

    public int Revision { get; init; } = 1;

    public string Visibility { get; init; } = Visibilities.Published;

    public string Title { get; init; } = "Harbour news";

    public string? Byline { get; init; }

    public string? Desk { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public required string Text { get; init; }

    public string PublicId => $"art_{ArticleId:N}";

    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    /// <summary>Three claims: one by bare sources, one that has a number and no source, one by a named person.</summary>
    public static SampleArticle WithThreeClaims(Guid? workspaceId = null)
    {
        var article = new SampleArticle
        {
            WorkspaceId = workspaceId ?? NewId(),
            Text = "The harbour will close in May, sources said. Rents rose 40 percent. The bridge is safe, Ida Holm insisted.",
        };
        return article
            .Claim("The harbour will close in May", 0.55, article.Attribution("sources", "said", "The harbour will close in May", "bare-sources"))
            .Claim("Rents rose 40 percent", 0.7, quantity: "40 percent")
            .Claim("The bridge is safe", 0.3, article.Attribution("Ida Holm", "insisted", "The bridge is safe", "named-person", "Ida Holm"));
    }

    /// <summary>A revision of the same article, without any claims yet.</summary>
    public SampleArticle Next(string text, int? revision = null) =>
        new() { WorkspaceId = WorkspaceId, ArticleId = ArticleId, Revision = revision ?? Revision + 1, Text = text };

    public SampleArticle Claim(string words, double checkWorthiness = 0.5, string? attributedTo = null, string? quantity = null)
    {
        var span = Find(words);
        claims.Add(new AttributedClaim
        {
            Claim = new ExtractedClaim
            {
                Id = $"c{claims.Count + 1}",
                Start = span.Start,
                End = span.End,
                Types = quantity is null ? ["event"] : ["quantity"],
                CheckWorthiness = checkWorthiness,
                Verifiability = 0.8,
                Subjectivity = 0.1,
                Reasons = [new ExtractedReason("checkWorthiness", "the past tense", 0.4, span.Start, span.End)],
                Quantities = quantity is null ? [] : [new ExtractedQuantity(Find(quantity).Start, Find(quantity).End, 40, "percent", false)],
            },
            AttributedTo = attributedTo is null ? [] : [attributedTo],
        });
        return this;
    }

    /// <returns>Its id, for <see cref="Claim"/>.</returns>
    public string Attribution(
        string source, string cue, string content, string sourceClass, string? speaker = null, double confidence = 0.9, string? office = null)
    {
        attributions.Add(new FoundAttribution
        {
            Id = $"a{attributions.Count + 1}",
            Source = [Find(source)],
            Cue = Find(cue),
            Content = [Find(content)],
            Quote = "indirect",
            Stance = cue == "insisted" ? "asserts" : "neutral",
            SourceClass = sourceClass,
            SourceId = $"s{attributions.Count + 1}",
            Speaker = speaker is null ? null : new FoundSpeaker(speaker, office, source),
            Confidence = confidence,
        });
        return $"a{attributions.Count}";
    }

    public ArticleSnapshot Snapshot() => new()
    {
        WorkspaceId = WorkspaceId,
        ArticleId = ArticleId,
        Revision = Revision,
        ContentHash = new string('0', 64),
        Text = Text,
        Title = Title,
        Byline = Byline,
        Desk = Desk,
        PublishedAt = PublishedAt,
        Url = "https://example.com/harbour",
        Visibility = Visibility,
    };

    public ClaimsAttributed Message() => new()
    {
        Article = Snapshot(),
        DetectedLanguage = "en",
        Sentences = [.. Sentences()],
        Claims = claims,
        Attributions = attributions,
        Citations = [],
        EngineVersion = "test",
        OccurredAt = TimeProvider.System.GetUtcNow(),
    };

    private IEnumerable<Span> Sentences()
    {
        for (var start = 0; start < Text.Length;)
        {
            var end = Text.IndexOf('.', start) is var dot && dot < 0 ? Text.Length : dot + 1;
            yield return new Span(start, end);
            start = end + 1;
        }
    }

    private Span Find(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return start < 0 ? throw new ArgumentException($"The text has no \"{words}\".") : new Span(start, start + words.Length);
    }
}
