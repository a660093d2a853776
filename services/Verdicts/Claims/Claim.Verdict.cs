using FactCheck.Verdicts.Reviews;

namespace FactCheck.Verdicts.Claims;

/// <summary>The steps from the first proposal to what is published, each with what else it asks for beside the status.</summary>
internal sealed partial class Claim
{
    /// <param name="proposal">Of this round.</param>
    /// <param name="earlier">The claim's other reviews of this round.</param>
    /// <param name="now">The time.</param>
    internal Refusal? Propose(Review proposal, IReadOnlyList<Review> earlier, DateTimeOffset now)
    {
        if (earlier.SingleOrDefault(review => review.IsSealed) is not { } first)
        {
            return Take(Step.Propose, now);
        }

        if (first.Author == proposal.Author)
        {
            return new Refusal(StatusCodes.Status403Forbidden, "second-verdict-by-another", "Your verdict stands already; the second one comes from somebody else.");
        }

        if (Take(Step.ProposeSecond, now) is { } refusal)
        {
            return refusal;
        }

        first.Unseal();
        return null;
    }

    internal Refusal? RequestChanges(Review review, string reason, string actor, DateTimeOffset now)
    {
        if (Take(Step.RequestChanges, now, review.WhyNotDecided()) is { } refusal)
        {
            return refusal;
        }

        review.RequestChanges(reason, actor, now);
        return null;
    }

    /// <param name="review">The one that becomes the verdict.</param>
    /// <param name="others">The others of this round.</param>
    /// <param name="actor">Who approves it.</param>
    /// <param name="singleReview">Whether the workspace lets one person propose and approve.</param>
    /// <param name="now">The time.</param>
    internal Refusal? Approve(Review review, IEnumerable<Review> others, string actor, bool singleReview, DateTimeOffset now)
    {
        if (Take(Step.Approve, now, review.WhyNotDecided() ?? review.WhyNotApprovedBy(actor, singleReview)) is { } refusal)
        {
            return refusal;
        }

        review.Approve(actor, now);
        SetAside(others, now);
        return null;
    }

    internal Refusal? Publish(DateTimeOffset now) => TakeWithVerdict(Step.Publish, stands: true, now);

    /// <param name="now">The time.</param>
    /// <param name="further">Why not, where the status alone would allow it.</param>
    internal Refusal? Correct(DateTimeOffset now, Refusal? further) => TakeWithVerdict(Step.Correct, stands: true, now, further);

    /// <param name="reviews">Those of this round: where the verdict is being looked at again, that ends.</param>
    /// <param name="now">The time.</param>
    internal Refusal? Retract(IEnumerable<Review> reviews, DateTimeOffset now)
    {
        var isLookedAtAgain = !IsSettledByVerdict;
        var refusal = HasVerdict
            ? TakeWithVerdict(Step.Retract, stands: false, now)
            : new Refusal(StatusCodes.Status409Conflict, "forbidden-transition", "No published verdict stands on this claim.");
        if (refusal is null && isLookedAtAgain)
        {
            SetAside(reviews, now);
        }

        return refusal;
    }

    private Refusal? TakeWithVerdict(Step step, bool stands, DateTimeOffset now, Refusal? further = null)
    {
        if (Take(step, now, further) is { } refusal)
        {
            return refusal;
        }

        HasVerdict = stands;
        Settle();
        return null;
    }
}
