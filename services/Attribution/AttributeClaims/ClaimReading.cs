using FactCheck.Contracts;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Language;

namespace FactCheck.Attribution.AttributeClaims;

/// <summary>Claims and citations as Extraction hands them over, and as they go on once they are joined to who makes them.</summary>
internal static class ClaimReading
{
    internal static Claim ToLanguage(ExtractedClaim claim, string text) => new()
    {
        Id = claim.Id,
        Start = claim.Start,
        End = claim.End,
        Text = text[claim.Start..claim.End],
        Parts = ToMentions(claim.Parts, text),
        Types = claim.Types,
        TypeCues = [.. claim.TypeCues.Select(cue => new TypeCue(cue.Type, cue.Start, cue.End, text[cue.Start..cue.End]))],
        CheckWorthiness = claim.CheckWorthiness,
        Verifiability = claim.Verifiability,
        Subjectivity = claim.Subjectivity,
        Reasons = [.. claim.Reasons.Select(reason => new ScoreReason(reason.Score, reason.Reason, reason.Weight, reason.Start, reason.End))],
        AttributedTo = [],
        Quantities = [.. claim.Quantities.Select(quantity => QuantityReading.ToLanguage(quantity, text))],
        Hedges = ToMentions(claim.Hedges, text),
        Negations = ToMentions(claim.Negations, text),
        Conditions = ToMentions(claim.Conditions, text),
    };

    internal static AttributedClaim ToContract(Claim claim) => new()
    {
        Claim = new ExtractedClaim
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
            Quantities = [.. claim.Quantities.Select(QuantityReading.ToContract)],
            Hedges = ToSpans(claim.Hedges),
            Negations = ToSpans(claim.Negations),
            Conditions = ToSpans(claim.Conditions),
        },
        AttributedTo = claim.AttributedTo,
        RestsOn = claim.RestsOn,
    };

    internal static Citation ToLanguage(ExtractedCitation citation, string text) => new(citation.Kind, citation.Start, citation.End, text[citation.Start..citation.End], citation.Url)
    {
        Id = citation.Id,
        Mentions = ToMentions(citation.Mentions, text),
    };

    internal static ExtractedCitation ToContract(Citation citation) => new(citation.Kind, citation.Start, citation.End, citation.Url)
    {
        Id = citation.Id,
        Mentions = ToSpans(citation.Mentions),
    };

    private static Mention[] ToMentions(IReadOnlyList<Span> spans, string text) => [.. spans.Select(span => new Mention(span.Start, span.End, text[span.Start..span.End]))];

    private static Span[] ToSpans(IReadOnlyList<Mention> mentions) => [.. mentions.Select(mention => new Span(mention.Start, mention.End))];
}
