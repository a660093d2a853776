using FactCheck.Contracts.Review;
using FactCheck.Verdicts.Claims;

namespace FactCheck.Verdicts.Publishing;

/// <summary>What other services are told of a version of a verdict.</summary>
internal static class VerdictMessage
{
    internal static VerdictChanged For(VerdictVersion version, Turn turn) => new()
    {
        WorkspaceId = version.WorkspaceId,
        Change = version.Kind,
        Verdict = version.ToSummary(),
        Claim = turn.Claim.ToSummary(),
        Article = turn.Claim.ToSummary(turn.Article),
        Actor = turn.Actor,
        OccurredAt = turn.Now,
    };

    internal static VerdictSummary ToSummary(this VerdictVersion version) => new()
    {
        VerdictId = version.VerdictId,
        Version = version.Version,
        Rating = version.Rating,
        RatingText = version.RatingText,
        Summary = version.Summary,
        Path = $"factchecks/{version.Slug}",
        Note = version.Note,
        Supersedes = version.Supersedes,
        PublishedAt = version.PublishedAt,
    };
}
