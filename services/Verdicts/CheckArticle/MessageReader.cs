using FactCheck.Contracts;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Hosting.Http;
using FactCheck.Language;
using FactCheck.Language.Attributions;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>Reads the contract, which carries spans and words, into the engine's model, which carries mentions and enums.</summary>
internal static class MessageReader
{
    internal static Analysis Read(ClaimsAttributed message)
    {
        var text = message.Article.Text;
        AttributionRelation[] attributions = [.. message.Attributions.Select(found => Read(found, text))];
        return new Analysis
        {
            Id = PublicId.Format(PublicId.Article, message.Article.ArticleId),
            Revision = message.Article.Revision,
            Language = message.DetectedLanguage,
            Title = message.Article.Title,
            Text = text,
            Sentences = [.. message.Sentences.Select(span => new TextSpan(span.Start, span.End))],
            Attributions = attributions,
            Sources = ArticleSources.Of(attributions),
            Claims = [.. message.Claims.Select(found => Read(found, text))],
            Citations = [.. message.Citations.Select(found => Read(found, text))],
            Engine = new EngineVersion(message.EngineVersion, new Dictionary<string, string>()),
        };
    }

    private static AttributionRelation Read(FoundAttribution found, string text) => new()
    {
        Id = found.Id,
        Source = Mentions(found.Source, text),
        Cue = Mention(found.Cue, text),
        Content = Mentions(found.Content, text),
        Quote = KebabCase.Read(found.Quote, QuoteType.Indirect),
        Stance = KebabCase.Read(found.Stance, Stance.Neutral),
        SourceClass = KebabCase.Read(found.SourceClass, SourceClass.UnnamedPerson),
        Negated = found.Negated,
        Hedged = found.Hedged,
        SourceId = found.SourceId,
        SourceDetails = found.SourceDetails is { } details ? Read(details, text) : null,
        Speaker = found.Speaker is { } speaker ? new Speaker(speaker.Name, speaker.Title, speaker.Mention) : null,
        Confidence = found.Confidence,
    };

    private static SourceDetails Read(FoundSourceDetails found, string text) => new()
    {
        Plural = found.Plural,
        Affiliation = OptionalMention(found.Affiliation, text),
        Nationality = OptionalMention(found.Nationality, text),
        Basis = OptionalMention(found.Basis, text),
        AnonymityReason = OptionalMention(found.AnonymityReason, text),
    };

    private static Mention? OptionalMention(Span? span, string text) => span is { } found ? Mention(found, text) : null;

    private static Language.Claim Read(AttributedClaim found, string text)
    {
        var claim = found.Claim;
        return new Language.Claim
        {
            Id = claim.Id,
            Start = claim.Start,
            End = claim.End,
            Text = text[claim.Start..claim.End],
            Parts = Mentions(claim.Parts, text),
            Types = claim.Types,
            TypeCues = [.. claim.TypeCues.Select(cue => new TypeCue(cue.Type, cue.Start, cue.End, text[cue.Start..cue.End]))],
            CheckWorthiness = claim.CheckWorthiness,
            Verifiability = claim.Verifiability,
            Subjectivity = claim.Subjectivity,
            Reasons = [.. claim.Reasons.Select(reason => new ScoreReason(reason.Score, reason.Reason, reason.Weight, reason.Start, reason.End))],
            AttributedTo = found.AttributedTo,
            Quantities = [.. claim.Quantities.Select(quantity => Read(quantity, text))],
            Hedges = Mentions(claim.Hedges, text),
            Negations = Mentions(claim.Negations, text),
            Conditions = Mentions(claim.Conditions, text),
            RestsOn = found.RestsOn,
        };
    }

    private static Citation Read(ExtractedCitation found, string text) => new(found.Kind, found.Start, found.End, text[found.Start..found.End], found.Url)
    {
        Id = found.Id,
        Mentions = Mentions(found.Mentions, text),
    };

    private static Quantity Read(ExtractedQuantity found, string text) =>
        new(found.Start, found.End, text[found.Start..found.End], found.Value, found.Unit, found.Approximate)
        {
            Kind = KebabCase.Read(found.Kind, QuantityKind.Number),
            Bound = KebabCase.Read(found.Bound, found.Approximate ? QuantityBound.About : QuantityBound.Exact),
            Counted = found.Counted is { } counted ? Mention(counted, text) : null,
            When = found.When is { } when ? Mention(when, text) : null,
        };

    private static Mention[] Mentions(IEnumerable<Span> spans, string text) => [.. spans.Select(span => Mention(span, text))];

    private static Mention Mention(Span span, string text) => new(span.Start, span.End, text[span.Start..span.End]);
}
