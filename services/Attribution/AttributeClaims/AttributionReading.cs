using FactCheck.Contracts;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Language;
using FactCheck.Language.Attributions;
using FactCheck.Language.Claims;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Attribution.AttributeClaims;

/// <summary>From a text and its claims to who says each of them: the contract's types in and out, the engine's between.</summary>
internal static class AttributionReading
{
    internal static ClaimsAttributed Read(ClaimsExtracted extracted, DateTimeOffset now)
    {
        var text = extracted.Article.Text;
        var (claims, relations) = extracted.DetectedLanguage == LanguageDetector.English
            ? Attribute([.. extracted.Claims.Select(claim => ToLanguage(claim, text))], Document.Parse(text))
            : ([], []);
        return new ClaimsAttributed
        {
            Article = extracted.Article,
            DetectedLanguage = extracted.DetectedLanguage,
            Sentences = extracted.Sentences,
            Claims = [.. claims.Select(ToContract)],
            Attributions = [.. relations.Select(ToContract)],
            Citations = extracted.Citations,
            EngineVersion = Engine.Version.Version,
            OccurredAt = now,
        };
    }

    private static (IReadOnlyList<Claim> Claims, IReadOnlyList<AttributionRelation> Relations) Attribute(IReadOnlyList<Claim> claims, Document document)
    {
        var syntax = SyntaxAnalyzer.Analyze(document);
        var relations = AttributionExtractor.Extract(syntax);
        return (ClaimLinker.Link(syntax, claims, relations), relations);
    }

    private static Claim ToLanguage(ExtractedClaim claim, string text) => new()
    {
        Id = claim.Id,
        Start = claim.Start,
        End = claim.End,
        Text = text[claim.Start..claim.End],
        Types = claim.Types,
        CheckWorthiness = claim.CheckWorthiness,
        Verifiability = claim.Verifiability,
        AttributedTo = [],
        Quantities = [.. claim.Quantities.Select(quantity => QuantityReading.ToLanguage(quantity, text))],
        Hedges = [.. claim.Hedges.Select(hedge => new Mention(hedge.Start, hedge.End, text[hedge.Start..hedge.End]))],
    };

    private static AttributedClaim ToContract(Claim claim) => new()
    {
        Claim = new ExtractedClaim
        {
            Id = claim.Id,
            Start = claim.Start,
            End = claim.End,
            Types = claim.Types,
            CheckWorthiness = claim.CheckWorthiness,
            Verifiability = claim.Verifiability,
            Quantities = [.. claim.Quantities.Select(QuantityReading.ToContract)],
            Hedges = [.. claim.Hedges.Select(hedge => new Span(hedge.Start, hedge.End))],
        },
        AttributedTo = claim.AttributedTo,
    };

    private static FoundAttribution ToContract(AttributionRelation relation) => new()
    {
        Id = relation.Id,
        Source = [.. relation.Source.Select(ToSpan)],
        Cue = ToSpan(relation.Cue),
        Content = [.. relation.Content.Select(ToSpan)],
        Quote = KebabCase.Of(relation.Quote),
        Stance = KebabCase.Of(relation.Stance),
        SourceClass = KebabCase.Of(relation.SourceClass),
        Negated = relation.Negated,
        Hedged = relation.Hedged,
        SourceId = relation.SourceId,
        SourceDetails = relation.SourceDetails is { } details ? ToContract(details) : null,
        Speaker = relation.Speaker is { } speaker ? new FoundSpeaker(speaker.Name, speaker.Title, speaker.Mention) : null,
        Confidence = relation.Confidence,
    };

    private static FoundSourceDetails ToContract(SourceDetails details) => new(
        details.Plural, ToOptionalSpan(details.Affiliation), ToOptionalSpan(details.Nationality), ToOptionalSpan(details.Basis), ToOptionalSpan(details.AnonymityReason));

    private static Span? ToOptionalSpan(Mention? mention) => mention is null ? null : ToSpan(mention);

    private static Span ToSpan(Mention mention) => new(mention.Start, mention.End);
}
