using FactCheck.Hosting.Http;
using FactCheck.Language;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Claims;

/// <summary>Which claims a list shows: all conditions that are given must hold.</summary>
internal sealed record ClaimFilter
{
    private const string Reader = "me";
    private const string Nobody = "none";

    /// <summary>One status or several, with commas between them; without it, all but superseded claims.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "flagged")]
    public bool? Flagged { get; init; }

    /// <summary>A rule of the policy: bare-sources.</summary>
    [FromQuery(Name = "flag")]
    public string? Flag { get; init; }

    /// <summary>The severity of the claim's gravest flag.</summary>
    [FromQuery(Name = "severity")]
    public string? Severity { get; init; }

    /// <summary>Words in the claim, in any form; "quoted", -without and or are understood.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "sourceClass")]
    public string? SourceClass { get; init; }

    /// <summary>Words of a speaker's name.</summary>
    [FromQuery(Name = "speaker")]
    public string? Speaker { get; init; }

    [FromQuery(Name = "minCheckWorthiness")]
    public double? MinCheckWorthiness { get; init; }

    [FromQuery(Name = "article")]
    public string? Article { get; init; }

    /// <summary>A user's or an API key's id; me for whoever asks, none for claims that nobody has.</summary>
    [FromQuery(Name = "assignee")]
    public string? Assignee { get; init; }

    /// <summary>Whether it should have been decided by now.</summary>
    [FromQuery(Name = "overdue")]
    public bool? Overdue { get; init; }

    /// <summary>Detected at this time or later.</summary>
    [FromQuery(Name = "from")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Detected before this time.</summary>
    [FromQuery(Name = "to")]
    public DateTimeOffset? To { get; init; }

    private string[] Statuses => Status?.Split(',') ?? [];

    /// <returns>Null when every condition is one that can hold.</returns>
    internal ProblemHttpResult? Problem() =>
        Status is not null && (Statuses.Length > ClaimStatuses.All.Length || Statuses.Any(status => !ClaimStatuses.All.Contains(status)))
            ? Invalid($"status is one of {string.Join(", ", ClaimStatuses.All)}, or several with commas between them.", "status")
        : Severity is not null && !KebabCase.Knows<Severity>(Severity)
            ? Invalid("severity is one of info, warn and block, or none.", "severity")
        : SourceClass is not null && !KebabCase.Knows<SourceClass>(SourceClass)
            ? Invalid($"sourceClass is one of {string.Join(", ", Enum.GetValues<SourceClass>().Select(KebabCase.Of))}.", "sourceClass")
        : Assignee is not (Reader or Nobody) && AssignClaim.Problem(Assignee) is { } problem
            ? problem
        : Article is not null && !PublicId.TryParse(PublicId.Article, Article, out _)
            ? Invalid("article is an article's id: art_ and 32 hexadecimal digits.", "article")
        : null;

    /// <param name="claims">The workspace's.</param>
    /// <param name="reader">Who me is.</param>
    /// <param name="now">What overdue is held to.</param>
    internal IQueryable<Claim> Apply(IQueryable<Claim> claims, string reader, DateTimeOffset now)
    {
        claims = Statuses switch
        {
            [] => claims.Where(claim => claim.Status != ClaimStatuses.Superseded),
            [var only] => claims.Where(claim => claim.Status == only),
            var several => claims.Where(claim => several.Contains(claim.Status)),
        };
        return ApplyTime(ApplyWords(ApplyFlags(ApplyDuty(claims, reader, now))));
    }

    private IQueryable<Claim> ApplyDuty(IQueryable<Claim> claims, string reader, DateTimeOffset now)
    {
        if (Assignee is not null)
        {
            var assignee = Assignee == Nobody ? null : Assignee == Reader ? reader : Assignee;
            claims = claims.Where(claim => claim.Assignee == assignee);
        }

        return Overdue is not { } overdue ? claims
            : overdue ? claims.Where(claim => claim.DueAt <= now)
            : claims.Where(claim => claim.DueAt == null || claim.DueAt > now);
    }

    private IQueryable<Claim> ApplyFlags(IQueryable<Claim> claims)
    {
        if (Flagged is { } flagged)
        {
            claims = flagged
                ? claims.Where(claim => claim.Severity > Claims.Severity.None)
                : claims.Where(claim => claim.Severity == Claims.Severity.None);
        }

        if (Severity is not null)
        {
            var severity = KebabCase.Read(Severity, Claims.Severity.None);
            claims = claims.Where(claim => claim.Severity == severity);
        }

        return Flag is { } rule ? claims.Where(claim => claim.FlagRules.Contains(rule)) : claims;
    }

    private IQueryable<Claim> ApplyWords(IQueryable<Claim> claims)
    {
        if (Q is { } words)
        {
            claims = claims.Where(claim => EF.Functions.ToTsVector("english", claim.Text).Matches(EF.Functions.WebSearchToTsQuery("english", words)));
        }

        if (Speaker is { } name)
        {
            claims = claims.Where(claim => EF.Functions.ToTsVector("simple", claim.Speakers).Matches(EF.Functions.PlainToTsQuery("simple", name)));
        }

        return SourceClass is { } source ? claims.Where(claim => claim.SourceClasses.Contains(source)) : claims;
    }

    private IQueryable<Claim> ApplyTime(IQueryable<Claim> claims)
    {
        if (MinCheckWorthiness is { } score)
        {
            claims = claims.Where(claim => claim.CheckWorthiness >= score);
        }

        if (PublicId.TryParse(PublicId.Article, Article, out var article))
        {
            claims = claims.Where(claim => claim.ArticleId == article);
        }

        if (From?.ToUniversalTime() is { } from)
        {
            claims = claims.Where(claim => claim.DetectedAt >= from);
        }

        return To?.ToUniversalTime() is { } to ? claims.Where(claim => claim.DetectedAt < to) : claims;
    }

    private static ProblemHttpResult Invalid(string detail, string field) => Problems.Invalid("invalid-filter", detail, field);
}
