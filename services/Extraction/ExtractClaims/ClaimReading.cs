using FactCheck.Contracts;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Claims;
using FactCheck.Hosting.Telemetry;
using FactCheck.Language;
using FactCheck.Language.Claims;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Extraction.ExtractClaims;

/// <summary>From an article to the message that says what it claims: the engine's types in, the contract's types out.</summary>
internal static class ClaimReading
{
    internal static ClaimsExtracted Read(ArticleSnapshot article, DateTimeOffset now)
    {
        using var work = Work.Start($"{Work.Engine}: extract claims");
        var language = LanguageDetector.Detect(article.Text);
        var document = Document.Parse(article.Text);
        LinkSpan[] links = [.. article.Links.Select(link => new LinkSpan(link.Start, link.End, link.Url))];
        var syntax = language == LanguageDetector.English ? SyntaxAnalyzer.Analyze(document) : null;
        return new ClaimsExtracted
        {
            Article = article,
            DetectedLanguage = language,
            Sentences = [.. document.Sentences.Select(sentence => new Span(sentence.Start, sentence.End))],
            Claims = syntax is null ? [] : [.. ClaimExtractor.Extract(syntax).Select(ToContract)],
            Citations = [.. (syntax is null ? CitationExtractor.ExtractAddresses(document, links) : CitationExtractor.Extract(syntax, links)).Select(ToContract)],
            EngineVersion = Engine.Version.Version,
            Syntax = syntax is null ? null : SyntaxText.Write(syntax),
            OccurredAt = now,
        };
    }

    private static ExtractedClaim ToContract(Claim claim) => new()
    {
        Id = claim.Id,
        Start = claim.Start,
        End = claim.End,
        Parts = ToSpans(claim.Parts),
        Types = claim.Types,
        TypeCues = [.. claim.TypeCues.Select(cue => new ExtractedTypeCue(cue.Type, cue.Start, cue.End))],
        CheckWorthiness = claim.CheckWorthiness,
        Verifiability = claim.Verifiability,
        Subjectivity = claim.Subjectivity,
        Reasons = [.. claim.Reasons.Select(reason => new ExtractedReason(reason.Score, reason.Reason, reason.Weight, reason.Start, reason.End))],
        Quantities = [.. claim.Quantities.Select(ToContract)],
        Hedges = ToSpans(claim.Hedges),
        Negations = ToSpans(claim.Negations),
        Conditions = ToSpans(claim.Conditions),
    };

    private static ExtractedQuantity ToContract(Quantity quantity) => new(quantity.Start, quantity.End, quantity.Value, quantity.Unit, quantity.Approximate)
    {
        Kind = KebabCase.Of(quantity.Kind),
        Bound = KebabCase.Of(quantity.Bound),
        Counted = quantity.Counted is { } counted ? new Span(counted.Start, counted.End) : null,
        When = quantity.When is { } when ? new Span(when.Start, when.End) : null,
    };

    private static ExtractedCitation ToContract(Citation citation) => new(citation.Kind, citation.Start, citation.End, citation.Url)
    {
        Id = citation.Id,
        Mentions = ToSpans(citation.Mentions),
    };

    private static Span[] ToSpans(IReadOnlyList<Mention> mentions) => [.. mentions.Select(mention => new Span(mention.Start, mention.End))];
}
