using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>A verdict as readers may see it: all its versions, and in whose name they were published.</summary>
/// <param name="Status">The verdict's: published, corrected, retracted or stale.</param>
/// <param name="Versions">From the first; never empty.</param>
/// <param name="House">Who publishes it.</param>
internal sealed record PublishedVerdict(string Status, IReadOnlyList<VerdictVersion> Versions, PublishingHouse House)
{
    internal VerdictVersion First => Versions[0];

    internal VerdictVersion Current => Versions[^1];

    internal bool IsRetracted => Current.Kind == VerdictStatuses.Retracted;

    /// <summary>What was wrong, the last first: corrections, and the retraction if there is one.</summary>
    internal IEnumerable<VerdictVersion> Corrections => Versions.Where(version => version.Note is not null).Reverse();

    internal string Address => House.PageOf(Current.Slug);

    /// <summary>Where the rating stands on the scale; null where words alone are given, or the scale has changed since.</summary>
    internal (int Value, int Worst, int Best)? Grade =>
        Current.Rating is { } value && House.Scale.Find(value, null) is { } rating && IsSaidBy(rating)
            ? (value, House.Scale.Ratings.Min(other => other.Value) ?? value, House.Scale.Ratings.Max(other => other.Value) ?? value)
            : null;

    private bool IsSaidBy(Rating rating) => Current.RatingText == rating.AlternateName || Current.RatingText == rating.Label;
}

/// <summary>What a workspace's published verdicts have in common.</summary>
/// <param name="Publisher">The workspace's.</param>
/// <param name="Scale">The one in force.</param>
/// <param name="Gateway">The address below which pages stand where the publisher names none.</param>
/// <param name="Version">Another whenever publisher or scale are.</param>
internal sealed record PublishingHouse(Publisher Publisher, RatingScale Scale, string Gateway, string Version)
{
    internal string PageOf(string slug) => $"{(Publisher.Pages ?? $"{Gateway}/factchecks").TrimEnd('/')}/{slug}";
}
