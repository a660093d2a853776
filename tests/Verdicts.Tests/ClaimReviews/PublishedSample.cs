using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

/// <summary>A verdict on the first claim of an article, published in as many versions as the test wants.</summary>
internal sealed record PublishedSample(SampleArticle Article, Guid VerdictId, string Slug)
{
    internal static readonly DateTimeOffset PublishedAt = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    internal static readonly Finding Wrong = new()
    {
        Rating = 2,
        RatingText = "It is wrong",
        Summary = "The harbour stays open.",
        Explanation = "The port authority has no such plan.\n\nIts timetable runs on until December.",
        Evidence =
        [
            new() { Url = "https://port.example/timetable", Quote = "Ferries every day", Stance = EvidenceStance.Refutes, ArchivedHash = new string('a', 64) },
            new() { Url = "https://news.example/older", Stance = EvidenceStance.Context },
        ],
    };

    internal string Page => $"/factchecks/{Slug}";

    internal string Markup => $"/v1/verdicts/vrd_{VerdictId:N}.jsonld";

    /// <summary>The article is checked, and a verdict on its first claim stands at once: as it was approved before.</summary>
    internal static async Task<PublishedSample> PublishAsync(RunningVerdicts verdicts, Finding? finding = null, SampleArticle? article = null)
    {
        article ??= SampleArticle.WithThreeClaims();
        await verdicts.SendAsync(article.Message());
        var sample = new PublishedSample(article, Guid.Empty, "");
        await verdicts.WorkAsync(article.WorkspaceId, async (_, db) =>
        {
            var claim = await db.Claims.SingleAsync(claim => claim.ArticleId == article.ArticleId && claim.Revision == article.Revision && claim.Ordinal == 0);
            var verdict = Verdict.For(claim, PublishedAt);
            var found = await db.FindAsync(claim.Id, default);
            db.AddRange(verdict, verdict.Publish(Draft(ReviewedClaim.Of(claim, found!.Article), finding ?? Wrong), PublishedAt));
            sample = sample with { VerdictId = verdict.Id, Slug = verdict.Slug! };
        });
        return sample;
    }

    /// <summary>One verdict on each claim of one article.</summary>
    internal static async Task PublishManyAsync(RunningVerdicts verdicts, Guid workspaceId, int count)
    {
        var claims = Enumerable.Range(1, count).Select(number => $"Rents rose {number} percent").ToList();
        var article = new SampleArticle { WorkspaceId = workspaceId, Text = string.Join(". ", claims) };
        claims.ForEach(claim => article.Claim(claim));
        await verdicts.SendAsync(article.Message());
        await verdicts.WorkAsync(workspaceId, async (_, db) =>
        {
            foreach (var claim in await db.Claims.ToListAsync())
            {
                var verdict = Verdict.For(claim, PublishedAt);
                db.AddRange(verdict, verdict.Publish(Draft(ReviewedClaim.Of(claim, new(null, null, article.Visibility)), Wrong), PublishedAt));
            }
        });
    }

    internal Task CorrectAsync(RunningVerdicts verdicts, string note, Finding finding) => AddAsync(verdicts, VerdictStatuses.Corrected, note, finding);

    internal Task RetractAsync(RunningVerdicts verdicts, string note) => AddAsync(verdicts, VerdictStatuses.Retracted, note, Wrong);

    private Task AddAsync(RunningVerdicts verdicts, string kind, string note, Finding finding) => verdicts.WorkAsync(Article.WorkspaceId, async (_, db) =>
    {
        var verdict = await db.Verdicts.SingleAsync(verdict => verdict.Id == VerdictId);
        var last = await db.VerdictVersions.SingleAsync(version => version.VerdictId == VerdictId && version.Version == verdict.LatestVersion);
        db.Add(verdict.Publish(Draft(last.Claim, finding) with { Kind = kind, Note = note }, last.PublishedAt.AddDays(1)));
    });

    private static VerdictDraft Draft(ReviewedClaim claim, Finding finding) =>
        new() { Kind = VerdictStatuses.Published, Claim = claim, Finding = finding, Author = "usr_author", Approver = "usr_approver" };
}
