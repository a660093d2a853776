using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>
/// Splits a stretch of a sentence into the clauses that can each be checked alone: finite clauses with subjects of their own, joined by
/// a semicolon, "and", "but", "yet", or a contrasting ", while". What needs its main clause stays with it: conditions and reasons,
/// relative clauses, and verbs that share a subject ("cut taxes and raised spending" is one claim). So do alternatives ("or") and
/// clauses under one opening condition or time ("In May, exports rose and imports fell").
/// </summary>
internal static class ClauseSplitter
{
    private const int FewestWords = 3;

    private static readonly byte Conjunct = Relations.Table["conj"];
    private static readonly byte Parataxis = Relations.Table["parataxis"];
    private static readonly byte Adverbial = Relations.Table["advcl"];
    private static readonly byte Coordinator = Relations.Table["cc"];
    private static readonly byte OpenComplement = Relations.Table["xcomp"];
    private static readonly byte Marker = Relations.Table["mark"];
    private static readonly byte[] Frames = [Adverbial, Relations.Table["obl"], Relations.Table["obl:unmarked"], Relations.Table["advmod"]];

    /// <summary>The clauses in order; only what joins them is in none.</summary>
    public static IReadOnlyList<TokenRange> Split(DocumentSyntax syntax, TokenRange range)
    {
        List<TokenRange> clauses = [];
        var end = range.End;
        foreach (var start in FindStarts(syntax, range).Reverse())
        {
            var (left, right) = (new TokenRange(range.Start, start), new TokenRange(start, end));
            var isLongEnough = Clauses.CountWords(syntax, left) >= FewestWords && Clauses.CountWords(syntax, right) >= FewestWords;
            if (isLongEnough && (Word(syntax, start - 1) == ";" || IsClosed(syntax, right)))
            {
                clauses.Add(WithoutContrast(syntax, right));
                end = start;
            }
        }
        clauses.Add(new TokenRange(range.Start, end));
        clauses.Reverse();
        return clauses;
    }

    /// <summary>Where clauses begin that could stand alone, after the first.</summary>
    private static SortedSet<int> FindStarts(DocumentSyntax syntax, TokenRange range)
    {
        SortedSet<int> starts = [];
        List<int> heads = [];
        for (var i = range.Start; i < range.End; i++)
        {
            if (Word(syntax, i) == ";" && !IsEnclosed(syntax, i, range) && IsClauseOnEachSide(syntax, i, range))
            {
                starts.Add(i + 1);
            }
            var isTop = Clauses.IsTop(syntax, i, range);
            if (!(isTop || heads.Contains(SpineOf(syntax, i))) || !Clauses.IsClauseHead(syntax, i, range))
            {
                continue;
            }
            var start = Math.Max(range.Start, syntax.ExtentOf(i).Start);
            if (heads.Count == 0)
            {
                if (!isTop || IsConditional(syntax, i))
                {
                    break;
                }
                heads.Add(i);
            }
            else if (start > heads[^1] && IsJoint(syntax, i, start, isTop) && !SharesFrame(syntax, heads[0], start))
            {
                heads.Add(i);
                starts.Add(start);
            }
        }
        return starts;
    }

    /// <summary>What the token is joined to; past an infinitive, which no clause with a subject is joined to.</summary>
    private static int SpineOf(DocumentSyntax syntax, int token)
    {
        var head = syntax.Heads[token];
        return head >= 0 && syntax.Relations[token] == Conjunct && syntax.Relations[head] == OpenComplement ? syntax.Heads[head] : head;
    }

    private static bool IsClauseOnEachSide(DocumentSyntax syntax, int semicolon, TokenRange range) =>
        Clauses.IsClause(syntax, [new TokenRange(range.Start, semicolon)]) && Clauses.IsClause(syntax, [new TokenRange(semicolon + 1, EndOfItem(syntax, semicolon + 1, range))]);

    private static int EndOfItem(DocumentSyntax syntax, int start, TokenRange range)
    {
        while (start < range.End && Word(syntax, start) != ";")
        {
            start++;
        }
        return start;
    }

    /// <summary>Within brackets or a quote that the range does not begin in.</summary>
    private static bool IsEnclosed(DocumentSyntax syntax, int token, TokenRange range)
    {
        var depth = 0;
        for (var i = range.Start; i < token; i++)
        {
            var role = syntax.Document.Tokens[i].Role;
            depth += Word(syntax, i) is "(" or "[" || (role == QuoteRole.Open && i > range.Start) ? 1 : 0;
            depth -= depth > 0 && (Word(syntax, i) is ")" or "]" || role == QuoteRole.Close) ? 1 : 0;
        }
        return depth > 0;
    }

    private static bool IsJoint(DocumentSyntax syntax, int head, int start, bool isTop)
    {
        var subject = Clauses.SubjectOf(syntax, head);
        if (subject < start)
        {
            return false;
        }
        var semicolon = Word(syntax, start) == ";" || (start > 0 && Word(syntax, start - 1) == ";");
        var coordinator = DependentBefore(syntax, head, Coordinator) is >= 0 and var own ? own : CoordinatorAt(syntax, start);
        if (syntax.Relations[head] == Adverbial)
        {
            return DependentBefore(syntax, head, Marker) is >= 0 and var mark && Word(syntax, mark) is "while" or "whereas" && IsAfterComma(syntax, mark);
        }
        if ((DependentBefore(syntax, head, Marker) is >= 0 and var marker && Word(syntax, marker) != "that") || HasQuestionWord(syntax, head))
        {
            return false;
        }
        if (coordinator >= 0)
        {
            return Word(syntax, coordinator) is "and" or "but" or "yet" or "while" or "whereas";
        }
        return (semicolon && (isTop || syntax.Relations[head] == Parataxis || syntax.Relations[head] == Conjunct)) || IsListed(syntax, head);
    }

    /// <summary>The word that opens the clause, whatever the tree hangs it on; -1 where it is none that joins.</summary>
    private static int CoordinatorAt(DocumentSyntax syntax, int start)
    {
        var first = start + (Word(syntax, start) == "," ? 1 : 0);
        return Word(syntax, first) is "and" or "but" or "yet" ? first : -1;
    }

    /// <summary>The middle of "rents doubled, wages fell and families left".</summary>
    private static bool IsListed(DocumentSyntax syntax, int head)
    {
        if (syntax.Relations[head] != Conjunct)
        {
            return false;
        }
        foreach (var sibling in syntax.DependentsOf(syntax.Heads[head]))
        {
            if (sibling > head && syntax.Relations[sibling] == Conjunct && Clauses.IsFinite(syntax, sibling) && Clauses.SubjectOf(syntax, sibling) >= 0 && DependentBefore(syntax, sibling, Coordinator) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// "If prices fall, the bank will cut rates and the state will spend more": neither is said without the condition. Nor is either where
    /// the whole is a condition or a time: "When people come back, and they are well".
    /// </summary>
    private static bool IsConditional(DocumentSyntax syntax, int head)
    {
        foreach (var dependent in syntax.DependentsOf(head))
        {
            if (dependent > head)
            {
                break;
            }
            if (syntax.Relations[dependent] == Adverbial && DependentBefore(syntax, dependent, Marker) is >= 0 and var mark && Word(syntax, mark) is "if" or "unless")
            {
                return true;
            }
            if (Word(syntax, dependent) == "only" || syntax.TagName(dependent) == "WRB" || (syntax.Relations[dependent] == Marker && Word(syntax, dependent) != "that"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A time, place or circumstance before the first subject holds for what "and" adds, unless a comma shuts it out.</summary>
    private static bool SharesFrame(DocumentSyntax syntax, int first, int start)
    {
        if (Word(syntax, start) is "," or ";" || IsAfterComma(syntax, start) || Word(syntax, start - 1) == ";")
        {
            return false;
        }
        var subject = Clauses.SubjectOf(syntax, first);
        foreach (var dependent in syntax.DependentsOf(first))
        {
            if (dependent < subject && Frames.Contains(syntax.Relations[dependent]) && Word(syntax, syntax.ExtentOf(dependent).End) == ",")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether no word after the clause's start hangs on what goes before it, save its head: the tree may join the two more closely.</summary>
    private static bool IsClosed(DocumentSyntax syntax, TokenRange clause)
    {
        var open = 0;
        for (var i = clause.Start; i < clause.End; i++)
        {
            open += Clauses.IsWord(syntax, i) && syntax.Heads[i] is var head && head >= 0 && !clause.Contains(head) ? 1 : 0;
        }
        return open <= 1;
    }

    private static TokenRange WithoutContrast(DocumentSyntax syntax, TokenRange clause)
    {
        var start = clause.Start;
        start += Word(syntax, start) == "," ? 1 : 0;
        return Word(syntax, start) is "while" or "whereas" ? new TokenRange(start + 1, clause.End) : clause;
    }

    private static bool HasQuestionWord(DocumentSyntax syntax, int head)
    {
        foreach (var dependent in syntax.DependentsOf(head))
        {
            if (dependent < head && syntax.TagName(dependent)[0] == 'W')
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsAfterComma(DocumentSyntax syntax, int token) => token > 0 && Word(syntax, token - 1) == ",";

    /// <summary>The head's first dependent of that relation before it; -1 where there is none.</summary>
    private static int DependentBefore(DocumentSyntax syntax, int head, byte relation)
    {
        foreach (var dependent in syntax.DependentsOf(head))
        {
            if (dependent < head && syntax.Relations[dependent] == relation)
            {
                return dependent;
            }
        }
        return -1;
    }

    private static string Word(DocumentSyntax syntax, int token) =>
        token >= 0 && token < syntax.Document.Tokens.Length ? syntax.Document.Tokens[token].Word : "";
}
