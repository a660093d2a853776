using FactCheck.Contracts;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Claims;
using FactCheck.Language;
using FactCheck.Language.Claims;
using FactCheck.Language.Text;

namespace FactCheck.Extraction.ExtractClaims;

/// <summary>From an article to the message that says what it claims: the engine's types in, the contract's types out.</summary>
internal static class ClaimReading
{
    internal static ClaimsExtracted Read(ArticleSnapshot article, DateTimeOffset now)
    {
        var language = LanguageDetector.Detect(article.Text);
        var document = Document.Parse(article.Text);
        var isEnglish = language == LanguageDetector.English;
        return new ClaimsExtracted
        {
            Article = article,
            DetectedLanguage = language,
            Sentences = [.. document.Sentences.Select(sentence => new Span(sentence.Start, sentence.End))],
            Claims = isEnglish ? [.. ClaimExtractor.Extract(document).Select(ToContract)] : [],
            Citations = isEnglish
                ? [.. CitationExtractor.Extract(document, [.. article.Links.Select(link => new LinkSpan(link.Start, link.End, link.Url))]).Select(ToContract)]
                : [],
            EngineVersion = Engine.Version.Version,
            OccurredAt = now,
        };
    }

    private static ExtractedClaim ToContract(Claim claim) => new()
    {
        Id = claim.Id,
        Start = claim.Start,
        End = claim.End,
        Types = claim.Types,
        CheckWorthiness = claim.CheckWorthiness,
        Verifiability = claim.Verifiability,
        Quantities = [.. claim.Quantities.Select(ToContract)],
        Hedges = [.. claim.Hedges.Select(hedge => new Span(hedge.Start, hedge.End))],
    };

    private static ExtractedQuantity ToContract(Quantity quantity) => new(quantity.Start, quantity.End, quantity.Value, quantity.Unit, quantity.Approximate)
    {
        Kind = KebabCase.Of(quantity.Kind),
        Bound = KebabCase.Of(quantity.Bound),
        Counted = quantity.Counted is { } counted ? new Span(counted.Start, counted.End) : null,
        When = quantity.When is { } when ? new Span(when.Start, when.End) : null,
    };

    private static ExtractedCitation ToContract(Citation citation) => new(citation.Kind, citation.Start, citation.End, citation.Url);
}
