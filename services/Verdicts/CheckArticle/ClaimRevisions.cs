using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Language.Matching;
using FactCheck.Language.Revisions;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.Publishing;
using Claim = FactCheck.Verdicts.Claims.Claim;
using DetectedClaim = FactCheck.Verdicts.Claims.DetectedClaim;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>Carries an article's claims over to its newest revision: re-anchored, changed, gone or new, each with the news of it.</summary>
internal sealed class ClaimRevisions(VerdictsDbContext db, AuditTrail audit, TimeProvider clock)
{
    /// <summary>What all that happens to the claims of one revision has in common.</summary>
    private sealed record Arrival(ArticleSnapshot Article, KnownClaims Known, bool IsReread, DateTimeOffset Now)
    {
        /// <summary>What a reviewer is called to.</summary>
        internal List<Claim> Flagged { get; } = [];
    }

    /// <param name="article">The newest revision.</param>
    /// <param name="detected">Its claims.</param>
    /// <param name="alignment">With the revision that was the newest; null where this is the first.</param>
    /// <param name="isReread">The article says what it said, and only the engine is another: nobody's review is touched.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The id of each claim.</returns>
    internal async Task<Guid[]> ApplyAsync(
        ArticleSnapshot article, DetectedClaim[] detected, RevisionAlignment? alignment, bool isReread, CancellationToken cancellationToken)
    {
        var known = alignment is null ? KnownClaims.None : await KnownClaims.LockAsync(db, article, cancellationToken);
        var arrival = new Arrival(article, known, isReread, clock.GetUtcNow());
        List<Claim> added = [];
        var claims = new Claim[detected.Length];
        for (var i = 0; i < detected.Length; i++)
        {
            // An alignment has the later revision's claims first, in their order.
            var pair = alignment?.Claims[i];
            if (known.Find(pair) is { } claim)
            {
                Revise(claim, detected[i], pair!, arrival);
                claims[i] = claim;
            }
            else
            {
                added.Add(claims[i] = Add(detected[i], arrival));
            }
        }

        foreach (var claim in (alignment?.Claims ?? []).Where(pair => pair.Change == RevisionChange.Gone).Select(known.Find).OfType<Claim>())
        {
            Vanish(claim, arrival);
        }

        await db.CopyAsync(added, cancellationToken);
        Tell(added, arrival);

        return [.. claims.Select(claim => claim.Id)];
    }

    private void Tell(IReadOnlyList<Claim> added, Arrival arrival)
    {
        foreach (var detected in added.Chunk(ClaimsFlagged.MostClaims))
        {
            db.Enqueue(ClaimMessages.Detected(detected, arrival.Article, arrival.Now), arrival.Now);
        }

        foreach (var flagged in arrival.Flagged.Chunk(ClaimsFlagged.MostClaims))
        {
            db.Enqueue(ClaimMessages.Flagged(flagged, arrival.Article, arrival.Now), arrival.Now);
        }
    }

    private Claim Add(DetectedClaim found, Arrival arrival)
    {
        var claim = Claim.Detect(found, arrival.Now);
        if (claim.Flags is not [])
        {
            arrival.Flagged.Add(claim);
        }

        TellMatches(claim, [], arrival);
        return claim;
    }

    /// <summary>Tells of what the engine is sure of, once.</summary>
    /// <param name="claim">As it stands now.</param>
    /// <param name="before">What it was sure of before.</param>
    /// <param name="arrival">Of the revision.</param>
    private void TellMatches(Claim claim, IReadOnlyList<string> before, Arrival arrival)
    {
        List<ClaimMatch> sure = [.. Sure(claim).Where(match => !before.Contains(match.Id))];
        if (sure is not [])
        {
            db.Enqueue(ClaimMessages.Matched(claim, sure, arrival.Article, arrival.Now), arrival.Now);
        }
    }

    private static IEnumerable<ClaimMatch> Sure(Claim claim) => claim.Matches.Where(match => ClaimMatcher.AreSame(claim.Text, match.Claim, match.Score));

    private void Revise(Claim claim, DetectedClaim found, AlignedClaim pair, Arrival arrival)
    {
        var flags = claim.Flags;
        List<string> sure = [.. Sure(claim).Select(match => match.Id)];
        claim.Anchor(found);
        TellMatches(claim, sure, arrival);
        if (pair.Revised is { } revised && !arrival.IsReread)
        {
            var from = claim.Status;
            claim.Touch(arrival.Known.ReviewsOf(claim), arrival.Now);
            db.Enqueue(ClaimMessages.Changed(claim, revised, arrival.Article, arrival.Now), arrival.Now);
            Follow(claim, from, revised, arrival);
        }

        // A claim that was dismissed and says the same is in nobody's queue: nobody is called to it.
        if (claim.Status != ClaimStatuses.Dismissed && claim.Flags.Any(flag => !flags.Any(known => known.Rule == flag.Rule && known.Severity == flag.Severity)))
        {
            arrival.Flagged.Add(claim);
        }
    }

    private void Vanish(Claim claim, Arrival arrival)
    {
        var from = claim.Status;
        if (arrival.IsReread && from != ClaimStatuses.Detected)
        {
            return;
        }

        claim.Vanish(arrival.Known.ReviewsOf(claim), arrival.Now);
        if (from is not (ClaimStatuses.Detected or ClaimStatuses.Dismissed))
        {
            db.Enqueue(ClaimMessages.Gone(claim, arrival.Article, arrival.Now), arrival.Now);
            Follow(claim, from, null, arrival);
        }
    }

    /// <summary>What follows for a review from a change under it; a claim that nobody had looked at has none.</summary>
    /// <param name="claim">As it stands now.</param>
    /// <param name="from">Where its review stood.</param>
    /// <param name="revised">Null where the claim is gone.</param>
    /// <param name="arrival">Of the revision.</param>
    private void Follow(Claim claim, string from, ClaimRevision? revised, Arrival arrival)
    {
        if (from == ClaimStatuses.Detected)
        {
            return;
        }

        audit.Record(
            revised is null ? "claim.gone" : "claim.changed",
            PublicId.Format(PublicId.Claim, claim.Id),
            new { from, to = claim.Status, revision = arrival.Article.Revision, aspects = revised?.Aspects ?? [], textBefore = revised?.TextBefore ?? claim.Text });
        db.Enqueue(ClaimMessages.Reviewed(claim, from, arrival.Article, arrival.Now), arrival.Now);
        if (arrival.Known.VerdictOn(claim) is { } verdict)
        {
            Outdate(verdict, claim, arrival);
        }
    }

    private void Outdate(Verdict verdict, Claim claim, Arrival arrival)
    {
        var from = verdict.Status;
        verdict.GoStale(arrival.Now);
        if (verdict.Status != from && arrival.Known.Published(verdict) is { } published)
        {
            db.Enqueue(ClaimMessages.Stale(published, claim, arrival.Article, arrival.Now), arrival.Now);
        }
    }
}
