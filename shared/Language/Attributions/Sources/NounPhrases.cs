using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Noun phrases by closed-class words and capitals alone.</summary>
internal sealed class NounPhrases(Document document)
{
    private const int Longest = 20;

    /// <summary>The noun phrase that ends before <paramref name="end"/>, no earlier than <paramref name="limit"/>; null where there is none.</summary>
    public TokenRange? EndingAt(int end, int limit)
    {
        if (RelativeBefore(end, limit) is { } relative)
        {
            return EndingAt(relative, limit) is { } head ? new TokenRange(head.Start, end) : null;
        }
        if (PublicationBefore(end, limit) is { } participle)
        {
            return EndingAt(participle, limit) is { } document ? new TokenRange(document.Start, end) : null;
        }
        var start = end;
        while (start > limit && end - start < Longest)
        {
            if (Stops(start - 1, end, limit))
            {
                break;
            }
            start--;
            if (Opens(start, end, limit))
            {
                break;
            }
        }
        return Trimmed(start, end);
    }

    /// <summary>The noun phrase that begins at <paramref name="start"/>; null where there is none.</summary>
    public TokenRange? BeginningAt(int start, int limit)
    {
        if (start < limit && WordClasses.SubjectPronouns.Contains(Word(start)))
        {
            return new TokenRange(start, start + 1);
        }
        var end = start;
        while (end < limit && end - start < Longest && !EndsBefore(end, start, limit))
        {
            end++;
        }
        while (end > start && (WordClasses.Prepositions.Contains(Word(end - 1)) || WordClasses.ClauseWords.Contains(Word(end - 1))))
        {
            end--;
        }
        return end > start ? new TokenRange(start, end) : null;
    }

    /// <summary>The "who" of "an aide who asked not to be named", where no comma parts it from either side.</summary>
    private int? RelativeBefore(int end, int limit)
    {
        for (var i = end - 2; i > limit && i > end - Longest && !IsPunctuation(i) && document.Tokens[i].Role == QuoteRole.None; i--)
        {
            if (Word(i) is "who" or "which")
            {
                return IsPunctuation(i - 1) || IsPunctuation(end - 1) || BeginsPhrase(i + 1) ? null : i;
            }
        }
        return null;
    }

    /// <summary>The "published" of "a study published in April"; what follows it is no subject of its own.</summary>
    private int? PublicationBefore(int end, int limit)
    {
        for (var i = end - 1; i > limit && i > end - Longest; i--)
        {
            var word = Word(i);
            if (WordClasses.Publications.Contains(word) && (SourceLexicon.Noun(Word(i - 1)).Kind is NounKind.Document or NounKind.Poll))
            {
                return i;
            }
            var goesOn = !IsPunctuation(i) && document.Tokens[i].Role == QuoteRole.None && !WordClasses.SubjectPronouns.Contains(word)
                && !WordClasses.Auxiliaries.Contains(word) && !CueLexicon.Contains(word)
                && (!WordClasses.ClauseWords.Contains(word) || (word == "and" && WordClasses.Publications.Contains(Word(i + 1))));
            if (!goesOn)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>"who the mayor said …" has a subject of its own.</summary>
    private bool BeginsPhrase(int i) =>
        IsCapitalised(i) || WordClasses.Determiners.Contains(Word(i)) || WordClasses.SubjectPronouns.Contains(Word(i));

    public bool IsCapitalised(int i) => i >= 0 && i < document.Tokens.Length && char.IsUpper(document.Text[document.Tokens[i].Start]);

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private bool IsPunctuation(int i)
    {
        var form = document.Form(i);
        return form.IndexOfAnyExcept("‘’'-") >= 0 && !char.IsLetterOrDigit(form[0]) && form[0] is not ('\'' or '’' or '@' or '#' or '$' or '£' or '€');
    }

    /// <summary>Whether the token cannot belong to a noun phrase that goes on to <paramref name="end"/>.</summary>
    private bool Stops(int i, int end, int limit)
    {
        var word = Word(i);
        if (word == "and" && IsCapitalised(i + 1) && i > limit && IsCapitalised(i - 1))
        {
            return false;
        }
        if (SourceLexicon.IsSurnameMay(document, i))
        {
            return false;
        }
        return IsPunctuation(i)
            || document.Tokens[i].Role != QuoteRole.None
            || word is "said" or "says"
            || WordClasses.ClauseWords.Contains(word)
            || (WordClasses.Auxiliaries.Contains(word) && word != "'s" && !(IsCapitalised(i) && IsCapitalised(i + 1) && i + 1 < end))
            || (WordClasses.SubjectPronouns.Contains(word) && i + 1 < end)
            || (WordClasses.Times.Contains(word) && word is not ("march" or "may" or "this" or "last" or "early"))
            || (WordClasses.Prepositions.Contains(word) && !WordClasses.NounPrepositions.Contains(word));
    }

    /// <summary>Whether the phrase begins here: at its determiner or courtesy title, unless a preposition ties it to a noun before.</summary>
    private bool Opens(int i, int end, int limit)
    {
        var word = Word(i);
        var opens = WordClasses.Determiners.Contains(word)
            || WordClasses.SubjectPronouns.Contains(word)
            || (WordClasses.Titles.Contains(word) && word[^1] == '.' && IsCapitalised(i) && i + 1 < end);
        if (!opens)
        {
            return false;
        }
        return i - 2 < limit || !WordClasses.NounPrepositions.Contains(Word(i - 1)) || IsPunctuation(i - 2)
            || WordClasses.ClauseWords.Contains(Word(i - 2)) || CueLexicon.Contains(Word(i - 2));
    }

    private TokenRange? Trimmed(int start, int end)
    {
        while (start < end && (WordClasses.Prepositions.Contains(Word(start)) || WordClasses.IsAdverb(Word(start)) && !IsCapitalised(start)))
        {
            start++;
        }
        return end > start ? new TokenRange(start, end) : null;
    }

    private bool EndsBefore(int i, int start, int limit)
    {
        var word = Word(i);
        if (WordClasses.NounPrepositions.Contains(word) && word is "of" or "for" or "from" or "with" or "at")
        {
            return i == start || i + 1 >= limit;
        }
        if (word == "and")
        {
            return !(IsCapitalised(i + 1) && IsCapitalised(i - 1));
        }
        return IsPunctuation(i)
            || document.Tokens[i].Role != QuoteRole.None
            || WordClasses.ClauseWords.Contains(word)
            || WordClasses.Prepositions.Contains(word)
            || (WordClasses.Times.Contains(word) && i > start)
            || (WordClasses.Auxiliaries.Contains(word) && word != "'s")
            || (WordClasses.SubjectPronouns.Contains(word) && i > start);
    }
}
