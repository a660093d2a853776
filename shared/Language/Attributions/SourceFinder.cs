using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Finds who speaks: the subject of the cue, or the noun phrase after it ("said Mr. Zarif", "according to aides").</summary>
internal sealed class SourceFinder(Document document)
{
    private const int PronounReach = 12;

    private readonly NounPhrases phrases = new(document);
    private readonly Appositions appositions = new(document);

    /// <summary>The clause of the cue; null where it needs a source and has none.</summary>
    /// <param name="cue">The cue.</param>
    /// <param name="sentence">The sentence it stands in.</param>
    /// <param name="previous">The clause of the same sentence whose source it may share: the last that reports, else the last.</param>
    public ReportingClause? Find(Cue cue, TokenRange sentence, ReportingClause? previous)
    {
        if (cue.Frame == CueFrame.Seem)
        {
            return new ReportingClause(cue, null, cue.Range, sentence);
        }
        if (cue.Frame == CueFrame.Colon)
        {
            return Joined(cue, new TokenRange(sentence.Start, cue.Range.Start), sentence);
        }
        if (cue.Frame == CueFrame.AccordingTo || cue.Form == CueForm.Passive)
        {
            return After(cue, sentence) is { } named ? Joined(cue, named, sentence) : null;
        }
        if (IsInverted(cue, sentence) && After(cue, sentence) is { } inverted)
        {
            return Joined(cue, inverted, sentence);
        }
        return cue.Form == CueForm.Participle ? FromParticiple(cue, sentence, previous) : FromSubject(cue, sentence, previous);
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private static ReportingClause Joined(Cue cue, TokenRange source, TokenRange sentence) => new(
        cue, source, new TokenRange(Math.Min(cue.Range.Start, source.Start), Math.Max(cue.Range.End, source.End)), sentence);

    private TokenRange? After(Cue cue, TokenRange sentence) =>
        phrases.BeginningAt(cue.Range.End, sentence.End) is { } phrase ? appositions.Extend(phrase, sentence.End) : null;

    private bool IsInverted(Cue cue, TokenRange sentence)
    {
        if (!cue.IsQuotable || cue.Form != CueForm.Finite || cue.Range.Length != 1)
        {
            return false;
        }
        var start = cue.Range.Start;
        if (start == sentence.Start && phrases.IsCapitalised(start))
        {
            // "… the end.” Told of this, Mr. Li left."
            return false;
        }
        var afterQuote = start > 0 && (document.Tokens[start - 1].Role == QuoteRole.Close
            || (Word(start - 1) is "," or "—" && start > 1 && document.Tokens[start - 2].Role == QuoteRole.Close));
        if (afterQuote)
        {
            return Word(cue.Range.End) is not ("that" or ":" or "," or ".");
        }
        return Word(start - 1) == "," && cue.Frame == CueFrame.Say && start - 1 > sentence.Start
            && EndsLikeAnInversion(cue.Range.End, sentence) && appositions.Before(start - 1, sentence.Start) is null;
    }

    /// <summary>After a comma alone, "said Mr. Li." is an inversion and "…, said Mr. Li was …" is not.</summary>
    private bool EndsLikeAnInversion(int start, TokenRange sentence)
    {
        if (!phrases.IsCapitalised(start) && !WordClasses.Determiners.Contains(Word(start)))
        {
            return false;
        }
        return phrases.BeginningAt(start, sentence.End) is { } phrase
            && (phrase.End >= sentence.End || Word(phrase.End) is "." or "," or "who" or "in" or "on" or "at" or "during" or "after" or ";");
    }

    /// <summary>"…, adding that …" shares the source before it; "a poll showing …" has its own.</summary>
    private ReportingClause? FromParticiple(Cue cue, TokenRange sentence, ReportingClause? previous)
    {
        var before = cue.Range.Start - 1;
        if (before < sentence.Start || (!cue.IsQuotable && Word(before) is not ("," or "by" or "while" or "after" or "before" or "and")))
        {
            return null;
        }
        if (Word(before) != "," && !WordClasses.Prepositions.Contains(Word(before))
            && !WordClasses.ClauseWords.Contains(Word(before)) && phrases.EndingAt(cue.Range.Start, sentence.Start) is { } own)
        {
            return Joined(cue, own, sentence);
        }
        return Shared(cue, sentence, previous);
    }

    private ReportingClause? FromSubject(Cue cue, TokenRange sentence, ReportingClause? previous)
    {
        var before = cue.Range.Start - 1;
        if (before < sentence.Start || Word(before) is "when" or "if")
        {
            // "Asked about the vote, Mr. Li said …"
            return Word(cue.Head) == "asked" ? new ReportingClause(cue, null, cue.Range, sentence) : null;
        }
        switch (Word(before))
        {
            case "who" or "which":
            case "that" when cue.Range.End < sentence.End && document.Tokens[cue.Range.End].Role == QuoteRole.Open:
                return Joined(cue, new TokenRange(before, before + 1), sentence);
            case "and" or "but" or "or" or "then":
                return Shared(cue, sentence, previous);
            case ",":
                return appositions.Before(before, sentence.Start) is { } described
                    ? Joined(cue, described, sentence)
                    : Shared(cue, sentence, previous);
            case ")":
                return BeforeBracket(before, sentence.Start) is { } name ? Joined(cue, name with { End = before + 1 }, sentence) : null;
            default:
                return Subject(cue, sentence) is { } subject ? Joined(cue, subject, sentence) : null;
        }
    }

    /// <summary>The date in "A poll released in May found" belongs to the source, the one in "Mr. Li on Thursday said" does not.</summary>
    private TokenRange? Subject(Cue cue, TokenRange sentence)
    {
        var end = BeforeTimes(cue.Range.Start, sentence.Start);
        if (end == cue.Range.Start)
        {
            return phrases.EndingAt(end, sentence.Start);
        }
        var beforeDate = end - 1 > sentence.Start && Word(end - 1) is "in" or "on" ? end - 1 : end;
        return beforeDate - 1 > sentence.Start && WordClasses.Publications.Contains(Word(beforeDate - 1))
            ? phrases.EndingAt(beforeDate, sentence.Start) is { } published ? published with { End = cue.Range.Start } : null
            : phrases.EndingAt(beforeDate, sentence.Start);
    }

    /// <summary>"Mr. Li later Thursday said"</summary>
    private int BeforeTimes(int end, int limit)
    {
        while (end - 1 > limit && WordClasses.Times.Contains(Word(end - 1)) && !SourceLexicon.IsSurnameMay(document, end - 1))
        {
            end--;
        }
        return end;
    }

    private TokenRange? BeforeBracket(int close, int limit)
    {
        for (var i = close - 1; i > limit; i--)
        {
            if (Word(i) == "(")
            {
                return phrases.EndingAt(i, limit);
            }
        }
        return null;
    }

    private ReportingClause? Shared(Cue cue, TokenRange sentence, ReportingClause? previous)
    {
        var source = (IsCoordinated(cue) ? NewSubject(cue, sentence, previous) : null)
            ?? previous?.Source
            ?? NearestPronoun(cue.Range.Start, sentence.Start)
            ?? phrases.BeginningAt(SkipOpening(sentence), cue.Range.Start);
        return source is { } shared ? new ReportingClause(cue, shared, cue.Range, sentence) : null;
    }

    private bool IsCoordinated(Cue cue) => Word(cue.Range.Start - 1) is "and" or "but" or "or" or "then";

    /// <summary>"Asked why, Mr. Li smiled and said …": the subject after the last clause before.</summary>
    private TokenRange? NewSubject(Cue cue, TokenRange sentence, ReportingClause? previous)
    {
        var limit = previous?.Extent.End ?? sentence.Start;
        if (previous is not null && NearestPronoun(cue.Range.Start, limit) is { } pronoun)
        {
            return pronoun;
        }
        for (var i = cue.Range.Start - 2; i > limit; i--)
        {
            if (Word(i) == "," && !document.Tokens[i].InQuote)
            {
                return phrases.IsCapitalised(i + 1) || WordClasses.Determiners.Contains(Word(i + 1)) ? phrases.BeginningAt(i + 1, cue.Range.Start) : null;
            }
        }
        return null;
    }

    private TokenRange? NearestPronoun(int end, int limit)
    {
        for (var i = end - 1; i >= limit && i > end - PronounReach; i--)
        {
            if (Word(i) is "he" or "she" or "they" && !document.Tokens[i].InQuote)
            {
                return new TokenRange(i, i + 1);
            }
        }
        return null;
    }

    /// <summary>Past "On Tuesday, " and "But ".</summary>
    private int SkipOpening(TokenRange sentence)
    {
        var start = sentence.Start;
        if (WordClasses.ClauseWords.Contains(Word(start)))
        {
            start++;
        }
        if (!WordClasses.Prepositions.Contains(Word(start)) && !WordClasses.Times.Contains(Word(start + 1)))
        {
            return start;
        }
        for (var i = start; i < sentence.End; i++)
        {
            if (Word(i) == ",")
            {
                return i + 1;
            }
        }
        return start;
    }
}
