using FactCheck.Contracts.Review;
using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Events;

/// <summary>Words the parts that events share: as much as there is room for, and nothing of an article that is not to be told.</summary>
internal sealed class EventWording(PublicAddresses addresses, bool mayTell, EventWording.Room room)
{
    /// <summary>How much of a text, of a shorter field and of a list is sent.</summary>
    internal sealed record Room(int Text, int Field, int Items);

    /// <summary>From everything to what fits whatever the fields hold: a character is at most 6 bytes of JSON.</summary>
    internal static Room[] Rooms { get; } =
        [new(int.MaxValue, int.MaxValue, int.MaxValue), new(4_000, 500, 10), new(1_000, 250, 5), new(250, 60, 2)];

    /// <summary>A text of the article or about it.</summary>
    internal string? Text(string? text) => mayTell ? Cut(text, room.Text) : null;

    /// <summary>A shorter one.</summary>
    internal string? Field(string? text) => mayTell ? Cut(text, room.Field) : null;

    /// <summary>A name out of a vocabulary, which gives no article away.</summary>
    internal string Word(string word) => Cut(word, room.Field)!;

    /// <summary>Half an address leads nowhere.</summary>
    internal string? Address(string? url) => mayTell && url?.Length <= room.Field ? url : null;

    internal EventArticle Article(ArticleSummary article)
    {
        var id = PublicId.Format(PublicId.Article, article.ArticleId);
        return new EventArticle(id, article.Revision, Field(article.Title), Address(article.Url), addresses.Of($"articles/{id}"));
    }

    internal EventClaim Claim(Guid claimId)
    {
        var id = PublicId.Format(PublicId.Claim, claimId);
        return new EventClaim(id, addresses.Of($"claims/{id}"));
    }

    internal EventClaim Claim(ClaimSummary claim, AttributionSummary? attribution = null)
    {
        var position = new TextPositionSelector(claim.Start, claim.End);

        // A quote selector needs the whole of the claim.
        var isWhole = mayTell && claim.Text.Length <= room.Text;
        return Claim(claim.ClaimId) with
        {
            Text = Text(claim.Text),
            Types = [.. claim.Types.Take(room.Items).Select(Word)],
            CheckWorthiness = claim.CheckWorthiness,
            Quote = attribution is null ? null : Word(attribution.Quote),
            Selector = isWhole ? [new TextQuoteSelector(claim.Text, Word(claim.Prefix), Word(claim.Suffix)), position] : [position],
        };
    }

    internal EventAttribution? Attribution(AttributionSummary? attribution) => attribution is null ? null : new EventAttribution(
        Word(attribution.SourceClass), Field(attribution.Speaker), Field(attribution.Source), Field(attribution.Cue), Word(attribution.Stance));

    internal IReadOnlyList<EventFlag> Flags(IReadOnlyList<RaisedFlag> flags) =>
        [.. flags.Take(room.Items).Select(flag => new EventFlag(Word(flag.Rule), Word(flag.Severity), Field(flag.Reason)))];

    internal IReadOnlyList<EventMatch> Matches(IReadOnlyList<FoundMatch> matches) =>
        [.. matches.Take(room.Items).Select(match => new EventMatch(Word(match.Id), match.Score, Field(match.Rating), Address(match.Url)))];

    internal IReadOnlyList<string> Words(IReadOnlyList<string> words) => [.. words.Take(room.Items).Select(Word)];

    internal EventVerdict Verdict(Guid verdictId)
    {
        var id = PublicId.Format(PublicId.Verdict, verdictId);
        return new EventVerdict(id, addresses.Of($"verdicts/{id}"));
    }

    internal EventVerdict Verdict(VerdictSummary verdict, string actor) => Verdict(verdict.VerdictId) with
    {
        Version = verdict.Version,
        Rating = verdict.Rating,
        RatingText = Field(verdict.RatingText),
        Summary = Text(verdict.Summary),
        Note = Text(verdict.Note),
        Supersedes = verdict.Supersedes,
        Url = verdict.Path is { } path ? Address(addresses.Page(path)) : null,
        PublishedAt = verdict.PublishedAt.UtcDateTime,
        Actor = Word(actor),
    };

    internal EventWebhook Webhook(Guid subscriptionId)
    {
        var id = PublicId.Format(PublicId.Webhook, subscriptionId);
        return new EventWebhook(id, addresses.Of($"webhooks/{id}"));
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
