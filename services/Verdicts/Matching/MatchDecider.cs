using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Language;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Policies;
using FactCheck.Verdicts.Settings;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts.Matching;

/// <summary>What follows when a reviewer says whether a past fact-check says the same: it is remembered, told of, and the claim's flags go by it.</summary>
internal sealed class MatchDecider(VerdictsDbContext db, FactCheckMatcher matcher, SettingsDesk settings, PolicyReplay replay)
{
    /// <returns>Null where there is no such fact-check, or it is the claim's own.</returns>
    internal async Task<ClaimDesk.Move?> PrepareAsync(string claim, string factCheck, bool accepted, CancellationToken cancellationToken)
    {
        if (await FindAsync(claim, factCheck, cancellationToken) is not { } match)
        {
            return null;
        }

        var inForce = await settings.ReadAsync(cancellationToken);
        var flags = PublicId.TryParse(PublicId.Claim, claim, out var id) ? await replay.OfClaimAsync(id, inForce, cancellationToken) : null;
        return new ClaimDesk.Move(accepted ? Step.AcceptMatch : Step.RejectMatch, turn =>
        {
            turn.Reason = match.Id;
            if (turn.Claim.Decide(match, accepted, turn.Actor, turn.Now) is { } refusal)
            {
                return refusal;
            }

            Reflag(turn.Claim, flags, inForce);
            if (accepted)
            {
                Tell(turn, match);
            }

            return null;
        });
    }

    private async Task<ClaimMatch?> FindAsync(string claim, string factCheck, CancellationToken cancellationToken)
    {
        if (!PublicId.TryParse(PublicId.FactCheck, factCheck, out var factCheckId)
            || await db.FactChecks.AsNoTracking().SingleOrDefaultAsync(known => known.Id == factCheckId, cancellationToken) is not { } found
            || (found.ClaimId is { } own && PublicId.Format(PublicId.Claim, own) == claim))
        {
            return null;
        }

        var suggested = PublicId.TryParse(PublicId.Claim, claim, out var claimId)
            ? await db.Claims.AsNoTracking().Where(known => known.Id == claimId).Select(known => known.Matches).SingleOrDefaultAsync(cancellationToken)
            : null;
        return suggested?.FirstOrDefault(match => match.Id == factCheck) ?? await matcher.MatchAsync(found, cancellationToken);
    }

    /// <summary>A false claim that it does not repeat after all holds it up no longer; a review that has begun keeps what it began with.</summary>
    private static void Reflag(Claims.Claim claim, Func<IReadOnlyList<ClaimMatch>, IReadOnlyList<Flag>>? flags, WorkspaceSettings inForce)
    {
        if (flags is not null && ClaimStatuses.Waiting.Contains(claim.Status))
        {
            claim.Reflag(flags(claim.Matches), inForce.Policy.Version);
        }
    }

    private void Tell(Turn turn, ClaimMatch match) => db.Enqueue(
        new ClaimMatched
        {
            WorkspaceId = turn.Claim.WorkspaceId,
            Claim = turn.Claim.ToSummary(),
            Article = turn.Claim.ToSummary(turn.Article),
            Matches = [new FoundMatch(match.Id, match.Score, match.Rating, match.Url)],
            AcceptedBy = turn.Actor,
            OccurredAt = turn.Now,
        },
        turn.Now);
}
