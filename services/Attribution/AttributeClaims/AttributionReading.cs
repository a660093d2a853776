using FactCheck.Contracts;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Hosting.Telemetry;
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
        using var work = Work.Start($"{Work.Engine}: attribute claims");
        if (extracted.DetectedLanguage != LanguageDetector.English)
        {
            return Write(extracted, [], [], extracted.Citations, now);
        }
        var syntax = Parse(extracted);
        var text = extracted.Article.Text;
        var relations = AttributionExtractor.Extract(syntax);
        var linked = ClaimLinker.Link(
            syntax,
            [.. extracted.Claims.Select(claim => ClaimReading.ToLanguage(claim, text))],
            relations,
            [.. extracted.Citations.Select(citation => ClaimReading.ToLanguage(citation, text))]);
        return Write(extracted, linked.Claims, relations, [.. linked.Citations.Select(ClaimReading.ToContract)], now);
    }

    /// <summary>As Extraction parsed it, so that an article is parsed once; anew where another version of the engine did, or what it handed on is damaged.</summary>
    private static DocumentSyntax Parse(ClaimsExtracted extracted)
    {
        var document = Document.Parse(extracted.Article.Text);
        var parsed = extracted.EngineVersion == Engine.Version.Version && extracted.Syntax is { } syntax ? SyntaxText.Read(document, syntax) : null;
        return parsed ?? SyntaxAnalyzer.Analyze(document);
    }

    private static ClaimsAttributed Write(
        ClaimsExtracted extracted, IReadOnlyList<Claim> claims, IReadOnlyList<AttributionRelation> relations, IReadOnlyList<ExtractedCitation> citations, DateTimeOffset now) => new()
    {
        Article = extracted.Article,
        DetectedLanguage = extracted.DetectedLanguage,
        Sentences = extracted.Sentences,
        Claims = [.. claims.Select(ClaimReading.ToContract)],
        Attributions = [.. relations.Select(ToContract)],
        Citations = citations,
        EngineVersion = Engine.Version.Version,
        OccurredAt = now,
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
