using System.Text;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Events;

/// <summary>Writes claim.flagged: whole if it fits, cut to the first size that does, and without a word of an embargoed article.</summary>
internal static class ClaimFlaggedEvent
{
    /// <summary>How much of a text, of a shorter field and of a list is sent.</summary>
    private sealed record Room(int Text, int Field, int Items)
    {
        internal bool IsUnlimited => Text == int.MaxValue;
    }

    private static readonly Room[] Rooms =
        [new(int.MaxValue, int.MaxValue, int.MaxValue), new(4_000, 500, 10), new(1_000, 250, 5), new(250, 100, 2)];

    internal static string Write(ClaimFlagged message, PublicAddresses addresses)
    {
        var bodies = Rooms.Select(room => EventPayload.Write(EventTypes.ClaimFlagged, message.OccurredAt, Data(message, addresses, room)));
        return bodies.First(body => Encoding.UTF8.GetByteCount(body) <= EventPayload.MaxBytes);
    }

    private static ClaimFlaggedData Data(ClaimFlagged message, PublicAddresses addresses, Room room)
    {
        // Anything but published is kept back, so that a visibility that this version does not know gives nothing away.
        var mayTell = message.Article.Visibility == Visibilities.Published;
        return new ClaimFlaggedData
        {
            Claim = Claim(message, addresses, mayTell, room),
            Article = new ClaimFlaggedData.EventArticle(
                PublicId.Format(PublicId.Article, message.Article.ArticleId),
                message.Article.Revision,
                Told(message.Article.Title),
                mayTell ? AddressIn(message.Article.Url) : null),
            Attribution = message.Attribution is { } attribution
                ? new ClaimFlaggedData.EventAttribution(
                    attribution.SourceClass, Told(attribution.Speaker), Told(attribution.Source), Told(attribution.Cue), attribution.Stance)
                : null,
            Flags = [.. message.Flags.Take(room.Items).Select(flag => new ClaimFlaggedData.EventFlag(flag.Rule, flag.Severity, Told(flag.Reason)))],
            Matches = [.. message.Matches.Take(room.Items).Select(match =>
                new ClaimFlaggedData.EventMatch(match.Id, match.Score, Told(match.Rating), mayTell ? AddressIn(match.Url) : null))],
        };

        string? Told(string? text) => mayTell ? Cut(text, room.Field) : null;

        // Half an address leads nowhere.
        string? AddressIn(string? url) => url?.Length <= room.Field ? url : null;
    }

    private static ClaimFlaggedData.EventClaim Claim(ClaimFlagged message, PublicAddresses addresses, bool mayTell, Room room)
    {
        var claim = message.Claim;
        var id = PublicId.Format(PublicId.Claim, claim.ClaimId);
        var position = new TextPositionSelector(claim.Start, claim.End);
        return new ClaimFlaggedData.EventClaim
        {
            Id = id,
            Text = mayTell ? Cut(claim.Text, room.Text) : null,
            Truncated = !room.IsUnlimited,
            Url = addresses.Of($"claims/{id}"),
            Types = claim.Types,
            CheckWorthiness = claim.CheckWorthiness,
            Quote = message.Attribution?.Quote,

            // A quote selector needs the whole of the claim.
            Selector = mayTell && room.IsUnlimited ? [new TextQuoteSelector(claim.Text, claim.Prefix, claim.Suffix), position] : [position],
        };
    }

    private static string? Cut(string? text, int length)
    {
        if (text is null || text.Length <= length)
        {
            return text;
        }

        // Never between the halves of a surrogate pair.
        var end = char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
