using System.ComponentModel;
using System.Text.RegularExpressions;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>
/// GET /v1/claims:search — as Google's Fact Check Tools API has it, so that its clients work here: what this newsroom has
/// published, and what it has imported of others.
/// </summary>
internal static partial class SearchClaims
{
    private const int DefaultPageSize = 10;
    private const int MaxPageSize = 100;
    private const int MaxQuery = 1_000;

    internal sealed record Query
    {
        [FromQuery(Name = "query")]
        [Description("Words of the claim, in any form; \"quoted\", -without and or are understood. Needed unless reviewPublisherSiteFilter is given.")]
        public string? Words { get; init; }

        [FromQuery(Name = "languageCode")]
        [Description("BCP 47; the region is not regarded.")]
        public string? LanguageCode { get; init; }

        [FromQuery(Name = "reviewPublisherSiteFilter")]
        [Description("The site of the reviews' publisher: checkers.example.")]
        public string? Site { get; init; }

        [FromQuery(Name = "maxAgeDays")]
        [Description("Of the claim or its review, whichever is newer.")]
        public int? MaxAgeDays { get; init; }

        [FromQuery(Name = "pageSize")]
        public int? PageSize { get; init; }

        [FromQuery(Name = "pageToken")]
        public string? PageToken { get; init; }

        internal int Limit => PageSize ?? DefaultPageSize;

        /// <summary>Without script and region.</summary>
        internal string? Language => LanguageCode?.Split('-')[0];

        internal ProblemHttpResult? Problem() =>
            string.IsNullOrWhiteSpace(Words) && Site is null ? Invalid("query is needed, unless reviewPublisherSiteFilter is given.", "query")
            : Words?.Length > MaxQuery || Words?.Contains('\0', StringComparison.Ordinal) == true ? Invalid($"query has at most {MaxQuery} characters, none of them U+0000.", "query")
            : LanguageCode is not null && !LanguageTag().IsMatch(LanguageCode) ? Invalid("languageCode is a BCP 47 tag, such as en-US.", "languageCode")
            : Site is not null && !SiteName().IsMatch(Site) ? Invalid("reviewPublisherSiteFilter is a site's name, such as checkers.example.", "reviewPublisherSiteFilter")
            : MaxAgeDays is < 1 or > 36_500 ? Invalid("maxAgeDays is 1 to 36500.", "maxAgeDays")
            : PageSize is < 1 or > MaxPageSize ? Invalid($"pageSize is 1 to {MaxPageSize}.", "pageSize")
            : null;

        internal static ProblemHttpResult Invalid(string detail, string field) =>
            Problems.Problem(StatusCodes.Status400BadRequest, "invalid-search", detail, field);
    }

    internal sealed record Result(IReadOnlyList<Claim> Claims, string? NextPageToken);

    internal sealed record Claim(string Text, string? Claimant, DateTimeOffset? ClaimDate, IReadOnlyList<Review> ClaimReview);

    internal sealed record Review(Publisher Publisher, string? Url, string? Title, DateTimeOffset? ReviewDate, string? TextualRating, string? LanguageCode);

    internal sealed record Publisher(string? Name, string? Site);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/claims:search", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("SearchClaims")
            .WithSummary("Claims and their reviews, as Google's Fact Check Tools API answers; the key may be sent as key=")
            .WithExample(response: """
                {
                  "claims": [{
                    "text": "The tax rate has doubled since 2010.",
                    "claimReview": [{
                      "publisher": { "name": "FactCheck", "site": "news.example" }, "url": "https://news.example/factchecks/the-tax-rate-has-doubled-since-2010",
                      "textualRating": "Mostly does not hold up", "languageCode": "en"
                    }]
                  }]
                }
                """)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Result>, ProblemHttpResult>> HandleAsync([AsParameters] Query query, ClaimSearch search, CancellationToken cancellationToken)
    {
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        ClaimSearch.Place? after = null;
        if (query.PageToken is not null && !ClaimSearch.Place.TryParse(query.PageToken, out after))
        {
            return Query.Invalid("pageToken is not one that a search gave.", "pageToken");
        }

        return TypedResults.Ok(await search.FindAsync(query, after, cancellationToken));
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^[A-Za-z0-9](\.?[A-Za-z0-9-]){0,252}$")]
    private static partial Regex SiteName();
}
