using FactCheck.Hosting.Http;
using FactCheck.Verdicts.ClaimReviews;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Policies;

namespace FactCheck.Verdicts.Publishing;

/// <summary>Keeps what is published among the past fact-checks, so that the next article that says the same finds it.</summary>
internal sealed class VerdictFactChecks(FactCheckStore store, PublishedVerdicts published, FlagRefreshes refreshes)
{
    /// <summary>Within the transaction that publishes the version.</summary>
    internal async Task KeepAsync(VerdictVersion version, Guid claimId, CancellationToken cancellationToken)
    {
        var id = PublicId.Format(PublicId.Verdict, version.VerdictId);
        if (version.Kind == VerdictStatuses.Retracted)
        {
            await store.DeleteAsync([id], cancellationToken);
        }
        else
        {
            await store.WriteAsync([Line(id, version, claimId, await published.HouseAsync(cancellationToken))], cancellationToken);
        }

        // Waiting claims that were matched with the version before are held to what is said now.
        if (version.Supersedes is not null)
        {
            await refreshes.RequestAsync(cancellationToken);
        }
    }

    private static FactCheckLine Line(string id, VerdictVersion version, Guid claimId, PublishingHouse house) => new()
    {
        Id = id,
        ClaimId = claimId,
        Claim = version.Claim.Text,
        Claimant = version.Claim.Claimant,
        ClaimDate = version.Claim.ArticlePublishedAt is { } made ? DateOnly.FromDateTime(made.UtcDateTime) : null,
        Url = house.PageOf(version.Slug),
        Publisher = house.Publisher.Name,
        Rating = version.Rating,
        RatingText = version.RatingText,
        Summary = version.Summary,
        ReviewedAt = DateOnly.FromDateTime(version.PublishedAt.UtcDateTime),
        Language = house.Publisher.Language,
    };
}
