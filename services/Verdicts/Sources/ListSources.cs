using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Sources;

/// <summary>GET /v1/sources</summary>
internal static class ListSources
{
    private const int LongestQuery = 200;

    internal sealed record Filter
    {
        /// <summary>Words of a name or title.</summary>
        [FromQuery(Name = "q")]
        public string? Q { get; init; }

        /// <summary>named-person, unnamed-official, …</summary>
        [FromQuery(Name = "class")]
        public string? Class { get; init; }

        [FromQuery(Name = "cursor")]
        public string? Cursor { get; init; }

        [FromQuery(Name = "limit")]
        public int? Limit { get; init; }

        internal ProblemHttpResult? Problem() =>
            Class is not null && !KebabCase.Knows<SourceClass>(Class)
                ? Problems.Invalid("invalid-filter", $"class is one of {string.Join(", ", Enum.GetValues<SourceClass>().Select(KebabCase.Of))}.", "class")
            : Q?.Length > LongestQuery || Q?.Contains('\0', StringComparison.Ordinal) == true
                ? Problems.Invalid("invalid-filter", $"q has at most {LongestQuery} characters, none of them U+0000.", "q")
            : Limit is < 1 or > Hosting.Http.Cursor.MaxLimit
                ? Problems.Invalid("invalid-limit", $"limit must be 1 to {Hosting.Http.Cursor.MaxLimit}.", "limit")
            : null;
    }

    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/sources", HandleAsync)
            .RequireScope(Scopes.ClaimsRead)
            .WithName("ListSources")
            .WithSummary("Who articles quote, the most quoted first")
            .WithExample(response: $$"""{ "items": [{{SourceResponse.Example}}] }""")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<Page<SourceResponse>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] Filter filter, VerdictsDbContext db, CancellationToken cancellationToken)
    {
        (long Articles, Guid Id) position = default;
        if (filter.Problem() is { } problem)
        {
            return problem;
        }

        if (filter.Cursor is not null && !Cursor.TryDecode(filter.Cursor, out position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that a list of sources gave.", "cursor");
        }

        var sources = db.Sources.AsNoTracking().Where(source => source.MergedInto == null);
        if (filter.Class is { } kind)
        {
            sources = sources.Where(source => source.Class == kind);
        }

        if (filter.Q is { } words)
        {
            sources = sources.Where(source => EF.Functions.ToTsVector("simple", source.Names).Matches(EF.Functions.PlainToTsQuery("simple", words)));
        }

        if (filter.Cursor is not null)
        {
            var (articles, id) = ((int)position.Articles, position.Id);
            sources = sources.Where(source => EF.Functions.LessThan(ValueTuple.Create(source.Articles, source.Id), ValueTuple.Create(articles, id)));
        }

        var limit = filter.Limit ?? Cursor.DefaultLimit;
        var rows = await sources.OrderByDescending(source => source.Articles).ThenByDescending(source => source.Id).Take(limit + 1).ToListAsync(cancellationToken);
        var last = rows.Count > limit ? rows[limit - 1] : null;
        return TypedResults.Ok(new Page<SourceResponse>(
            [.. rows.Take(limit).Select(SourceResponse.From)], last is null ? null : Cursor.Encode(last.Articles, last.Id)));
    }
}
