using FactCheck.Hosting.Http;
using FactCheck.Language;

namespace FactCheck.Verdicts.Sources;

/// <summary>A source as the API shows it.</summary>
internal sealed record SourceResponse
{
    internal const string Example =
        """
        { "id": "src_01900000000070008000000000000005", "kind": "person", "sourceClass": "named-person", "name": "Ida Holm", "title": "mayor of Halse",
          "alsoKnownAs": ["Ida Holm, mayor of Halse", "Holm, Mayor"], "articles": 12, "quotes": 31, "claims": 40, "createdAt": "2026-11-22T18:00:00Z" }
        """;

    public required string Id { get; init; }

    /// <summary>person or organisation, known through all articles; unnamed, in its own article only.</summary>
    public required string Kind { get; init; }

    public required string SourceClass { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>The names and titles by which articles called it.</summary>
    public required IReadOnlyList<string> AlsoKnownAs { get; init; }

    /// <summary>In the latest revisions of articles: how many quote it, how often, and for how many claims.</summary>
    public required int Articles { get; init; }

    public required int Quotes { get; init; }

    public required int Claims { get; init; }

    /// <summary>The source that it turned out to be.</summary>
    public string? MergedInto { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal static SourceResponse From(Source source) => new()
    {
        Id = PublicId.Format(PublicId.Source, source.Id),
        Kind = source.Kind,
        SourceClass = source.Class,
        Name = source.Name,
        Title = source.Title,
        AlsoKnownAs = source.Names.Split('\n'),
        Articles = source.Articles,
        Quotes = source.Quotes,
        Claims = source.Claims,
        MergedInto = source.MergedInto is { } id ? PublicId.Format(PublicId.Source, id) : null,
        CreatedAt = source.CreatedAt,
    };
}

/// <summary>A source with a page of the articles that quote it.</summary>
internal sealed record SourceDetail(SourceResponse Source, Page<AppearanceResponse> Appearances);

/// <summary>What one article, in its latest revision, has of a source.</summary>
internal sealed record AppearanceResponse
{
    public required string ArticleId { get; init; }

    public required int Revision { get; init; }

    public string? ArticleTitle { get; init; }

    /// <summary>As it is called there.</summary>
    public required string Name { get; init; }

    public string? Title { get; init; }

    public required string SourceClass { get; init; }

    public required int Quotes { get; init; }

    public required int DirectQuotes { get; init; }

    public required IReadOnlyList<Mention> Mentions { get; init; }

    public required IReadOnlyList<SourcedClaim> Claims { get; init; }
}

internal sealed record SourcedClaim(string Id, string Text, string Status);
