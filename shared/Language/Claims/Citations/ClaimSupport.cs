using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims.Citations;

/// <summary>
/// Which citations a claim rests on: those in it; those in its sentence that are in no other claim; and those of its attributions: the
/// source itself, what the same source was called elsewhere ("it"), and what hangs on the cue ("said in an interview with …"). A later
/// "the report" is a mention of its citation, and counts where it stands.
/// </summary>
internal sealed class ClaimSupport
{
    private readonly DocumentSyntax syntax;
    private readonly SpanIndex<(TextSpan Span, int Citation)> mentions;
    private readonly IReadOnlyList<Citation> citations;
    private readonly Dictionary<string, HashSet<int>> byAttribution = [];

    public ClaimSupport(DocumentSyntax syntax, IReadOnlyList<Citation> citations, IReadOnlyList<AttributionRelation> attributions)
    {
        (this.syntax, this.citations) = (syntax, citations);
        mentions = new SpanIndex<(TextSpan Span, int Citation)>(
            citations.SelectMany((citation, i) => citation.Mentions.Select(mention => mention.Span).Prepend(citation.Span).Select(span => (span, i))), mention => mention.Span);
        var named = attributions.Where(attribution => attribution.SourceId is not null)
            .SelectMany(attribution => attribution.Source.SelectMany(source => In(source.Span)).Select(citation => (attribution.SourceId, citation)))
            .ToLookup(pair => pair.SourceId!, pair => pair.citation);
        var contents = new SpanIndex<TextSpan>(attributions.SelectMany(attribution => attribution.Content.Select(content => content.Span)), span => span);
        foreach (var attribution in attributions)
        {
            byAttribution[attribution.Id] =
            [
                .. attribution.Source.Append(attribution.Cue).SelectMany(mention => In(mention.Span)),
                .. attribution.SourceId is { } source ? named[source] : [],
                .. BesideCue(attribution, contents),
            ];
        }
    }

    /// <param name="claim">One of the claims.</param>
    /// <param name="claims">All of them.</param>
    public IReadOnlyList<string> Of(Claim claim, SpanIndex<Claim> claims)
    {
        if (citations.Count == 0)
        {
            return [];
        }
        var own = mentions.Overlapping(SentenceOf(claim)).Where(mention => IsIn(mention.Span, claim) || !claims.Overlapping(mention.Span).Exists(other => IsIn(mention.Span, other)))
            .Where(mention => IsIn(mention.Span, claim) || claim.AttributedTo.Count == 0)
            .Select(mention => mention.Citation);
        var said = claim.AttributedTo.SelectMany(id => byAttribution.TryGetValue(id, out var cited) ? cited : []);
        return [.. own.Concat(said).Distinct().Order().Select(citation => citations[citation].Id)];
    }

    private IEnumerable<int> In(TextSpan span) => mentions.Overlapping(span).Select(mention => mention.Citation);

    private TextSpan SentenceOf(Claim claim)
    {
        var tokens = syntax.Document.TokensIn(claim.Span);
        return tokens.IsEmpty ? claim.Span : syntax.Document.Sentences[syntax.Document.Tokens[tokens.Start].Sentence];
    }

    private static bool IsIn(TextSpan mention, Claim claim) =>
        claim.Parts.Count == 0 ? claim.Span.Overlaps(mention) : claim.Parts.Any(part => part.Span.Overlaps(mention));

    /// <summary>"Told Reuters", "said in a statement on Monday": in the cue's sentence, outside what is said, and below the cue in the tree.</summary>
    private IEnumerable<int> BesideCue(AttributionRelation attribution, SpanIndex<TextSpan> contents)
    {
        var cue = syntax.Document.TokensIn(attribution.Cue.Span);
        if (cue.IsEmpty)
        {
            return [];
        }
        var top = Clauses.TopOf(syntax, cue);
        return mentions.Overlapping(syntax.Document.Sentences[syntax.Document.Tokens[top].Sentence])
            .Where(mention => contents.Overlapping(mention.Span).Count == 0 && IsBelow(mention.Span, top))
            .Select(mention => mention.Citation);
    }

    private bool IsBelow(TextSpan mention, int top)
    {
        var tokens = syntax.Document.TokensIn(mention);
        for (var i = tokens.IsEmpty ? -1 : Clauses.TopOf(syntax, tokens); i >= 0; i = syntax.Heads[i])
        {
            if (i == top)
            {
                return true;
            }
        }
        return false;
    }
}
