using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Finds what is said: quotes and clauses before, around and after the reporting clause.</summary>
internal sealed class ContentFinder(Document document)
{
    private readonly QuotedContent quotes = new(document);
    private readonly FollowingContent following = new(document);

    /// <summary>The content's pieces, in order, and the rule that found them; null where there is no content.</summary>
    /// <param name="clause">The reporting clause.</param>
    /// <param name="limit">Where the next reporting clause of the sentence takes over, or the sentence's end.</param>
    public FoundContent? Find(ReportingClause clause, int limit) => clause.Cue.Frame switch
    {
        CueFrame.Colon => Pieces(Rule.Colon, WholeParagraphAfter(clause)),
        CueFrame.AccordingTo => Around(clause, limit, Rule.AccordingTo),
        CueFrame.Seem => WithSubject(clause, limit, Rule.Seem),
        _ when clause.Cue.Form == CueForm.Passive => WithSubject(clause, limit, Rule.Passive),
        _ when clause.Cue is { IsQuotable: true, Form: CueForm.Finite } => Said(clause, limit),
        _ => After(clause, limit),
    };

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private static FoundContent? Pieces(Rule rule, params ReadOnlySpan<TokenRange?> pieces)
    {
        var found = new List<TokenRange>();
        foreach (var piece in pieces)
        {
            if (piece is { IsEmpty: false } range)
            {
                found.Add(range);
            }
        }
        return found.Count > 0 ? new FoundContent(found, rule) : null;
    }

    private FoundContent? Said(ReportingClause clause, int limit)
    {
        var start = following.Start(clause, limit);
        var hasAfter = start < limit && Word(clause.Extent.End) is not "," and not ".";
        if (quotes.Before(clause) is { } quoted && !(hasAfter && quotes.IsInPassing(quoted, clause)))
        {
            var rest = quotes.InterruptedBy(clause, limit);
            var content = Pieces(Rule.QuoteBefore, quoted, rest)!;
            return quotes.Continue(content, clause.Sentence);
        }
        var interrupts = Word(clause.Extent.End) == "," && !document.Tokens[Math.Min(start, document.Tokens.Length - 1)].InQuote;
        return IsSetOff(clause) && (start >= limit || interrupts)
            ? Around(clause, start >= limit ? clause.Extent.End : limit, Rule.ClauseBefore)
            : After(clause, limit);
    }

    /// <summary>"The bill will pass, Mr. Li said": a comma parts the reporting clause from content before it.</summary>
    private bool IsSetOff(ReportingClause clause) =>
        clause.Extent.Start - 1 > clause.Sentence.Start && Word(clause.Extent.Start - 1) is "," or "—" or "--" && !IsRelative(clause);

    private bool IsRelative(ReportingClause clause) =>
        clause.Source is { Length: 1 } source && WordClasses.Relatives.Contains(Word(source.Start));

    private FoundContent? After(ReportingClause clause, int limit)
    {
        if (clause.Cue.IsQuotable && limit == clause.Sentence.End && quotes.Announced(clause.Sentence) is { } announced)
        {
            return Pieces(Rule.QuoteAfter, announced);
        }
        var start = following.Start(clause, limit);
        if (start >= limit)
        {
            return null;
        }
        var isQuote = document.Tokens[start].Role is QuoteRole.Open or QuoteRole.Reopen;
        var rule = isQuote ? Rule.QuoteAfter
            : clause.Cue.Form == CueForm.Participle ? Rule.Participle
            : clause.Cue.Frame == CueFrame.Act ? Rule.Act
            : Word(start) == "that" ? Rule.ThatClause
            : Rule.ClauseAfter;
        var content = Pieces(rule, new TokenRange(start, following.End(start, limit)));
        return content is not null && isQuote ? quotes.Continue(content, clause.Sentence) : content;
    }

    /// <summary>Before the clause, and after it where it interrupts.</summary>
    private FoundContent? Around(ReportingClause clause, int limit, Rule rule)
    {
        var before = Before(clause);
        var start = clause.Extent.End;
        if (before is { IsEmpty: false } && Word(start) != ",")
        {
            return Pieces(rule, before);
        }
        start += Word(start) == "," ? 1 : 0;
        if (start < limit && before is { IsEmpty: false } && (WordClasses.IsAdverb(Word(start)) || !CueLexicon.Find(Word(start)).IsEmpty))
        {
            return Pieces(rule, before);
        }
        var after = start < limit ? new TokenRange(start, following.End(start, limit)) : default;
        return Pieces(rule, before, after);
    }

    private TokenRange? Before(ReportingClause clause)
    {
        if (quotes.Before(clause) is { } quoted)
        {
            return quoted;
        }
        var end = clause.Extent.Start;
        while (end > clause.Sentence.Start && Word(end - 1) is "," or "—" or "--" or "-")
        {
            end--;
        }
        var isConjunction = end == clause.Sentence.Start + 1 && WordClasses.ClauseWords.Contains(Word(end - 1));
        return end > clause.Sentence.Start && !isConjunction ? new TokenRange(clause.Sentence.Start, end) : null;
    }

    /// <summary>"[The vote] is expected [to be close]".</summary>
    private FoundContent? WithSubject(ReportingClause clause, int limit, Rule rule)
    {
        var start = clause.Extent.End;
        while (start < limit && Word(start) is "," or ":")
        {
            start++;
        }
        var after = start < limit ? new TokenRange(start, following.End(start, limit)) : default;
        var subject = Word(clause.Cue.Head) is "asked" or "told" ? null : new NounPhrases(document).EndingAt(clause.Cue.Range.Start, clause.Sentence.Start);
        return after.IsEmpty && rule == Rule.Seem ? null : Pieces(rule, subject, after);
    }

    private TokenRange WholeParagraphAfter(ReportingClause clause)
    {
        var end = clause.Cue.Range.End;
        while (end < document.Tokens.Length && document.Tokens[end].Paragraph == document.Tokens[clause.Cue.Head].Paragraph)
        {
            end++;
        }
        return new TokenRange(clause.Cue.Range.End, end);
    }
}

/// <summary>Content with the rule that found it.</summary>
internal sealed record FoundContent(IReadOnlyList<TokenRange> Pieces, Rule Rule);
