using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Spans;

/// <summary>What the tree says of clauses: which token heads one, whether it says something by itself.</summary>
internal static class Clauses
{
    private static readonly bool[] Subjects = Having("nsubj", "csubj", "expl");
    private static readonly bool[] Auxiliaries = Having("aux", "cop");
    private static readonly bool[] FiniteTags = [.. Tags.Table.Names.Select(tag => tag is "VBD" or "VBZ" or "VBP" or "MD")];
    private static readonly bool[] RelativeTags = [.. Tags.Table.Names.Select(tag => tag is "WDT" or "WP" or "WP$")];
    private static readonly byte Participle = Tags.Table["VBN"];
    private static readonly byte BareForm = Tags.Table["VB"];
    private static readonly byte Conjunct = Relations.Table["conj"];
    private static readonly byte Acl = Relations.Table["acl"];
    private static readonly byte Object = Relations.Table["obj"];
    private static readonly byte ToTag = Tags.Table["TO"];
    private static readonly bool[] Complements = Having("ccomp", "xcomp");
    private static readonly bool[] Coordinations = Having("conj", "parataxis");
    private static readonly bool[] Nouns = [.. Tags.Table.Names.Select(tag => tag.StartsWith("NN", StringComparison.Ordinal))];

    public static bool IsSubject(DocumentSyntax syntax, int token) => Subjects[syntax.Relations[token]];

    public static bool IsAuxiliary(DocumentSyntax syntax, int token) => Auxiliaries[syntax.Relations[token]];

    /// <summary>The first subject of the token; -1 where it has none.</summary>
    public static int SubjectOf(DocumentSyntax syntax, int head)
    {
        foreach (var dependent in syntax.DependentsOf(head))
        {
            if (IsSubject(syntax, dependent))
            {
                return dependent;
            }
        }
        return -1;
    }

    /// <summary>Whether the token is a finite verb, or what an auxiliary or a copula makes finite.</summary>
    public static bool IsFinite(DocumentSyntax syntax, int head)
    {
        if (FiniteTags[syntax.Tags[head]])
        {
            return true;
        }
        var hasAuxiliary = false;
        foreach (var dependent in syntax.DependentsOf(head))
        {
            if (IsAuxiliary(syntax, dependent))
            {
                hasAuxiliary = true;
                if (FiniteTags[syntax.Tags[dependent]])
                {
                    return true;
                }
            }
        }
        // "The plant closed", "and the Greens oppose it": forms that the tagger takes for a participle or an infinitive, though they have a
        // subject and nothing helps them. "That he resign" is none: a bare form in a complement.
        return !hasAuxiliary && SubjectOf(syntax, head) >= 0
            && (syntax.Tags[head] == Participle || (syntax.Tags[head] == BareForm && syntax.Relations[head] is var relation && (relation == Conjunct || relation == Relations.Root)));
    }

    /// <summary>Whether the token heads a finite clause with a subject of its own in the range, which is no relative pronoun.</summary>
    public static bool IsClauseHead(DocumentSyntax syntax, int head, TokenRange range)
    {
        var subject = SubjectOf(syntax, head);
        return subject >= 0 && range.Contains(subject) && !IsRelative(syntax, subject) && IsFinite(syntax, head);
    }

    public static bool IsRelative(DocumentSyntax syntax, int token) => RelativeTags[syntax.Tags[token]];

    /// <summary>The highest token of the range, the first of several; punctuation only where there is nothing else.</summary>
    public static int TopOf(DocumentSyntax syntax, TokenRange range)
    {
        var top = -1;
        for (var i = range.Start; i < range.End; i++)
        {
            if (IsTop(syntax, i, range) && IsWord(syntax, i) && (top < 0 || syntax.Depth(i) < syntax.Depth(top)))
            {
                top = i;
            }
        }
        return top < 0 ? range.Start : top;
    }

    public static bool IsTop(DocumentSyntax syntax, int token, TokenRange range) =>
        syntax.Heads[token] is var head && (head < 0 || !range.Contains(head));

    /// <summary>Whether the tokens say something by themselves: a subject, and a finite verb that is no subordinate clause's.</summary>
    public static bool IsClause(DocumentSyntax syntax, IReadOnlyList<TokenRange> parts)
    {
        var (hasSubject, hasVerb) = (false, false);
        foreach (var part in parts)
        {
            for (var i = part.Start; i < part.End && !(hasSubject && hasVerb); i++)
            {
                hasSubject = hasSubject || (IsSubject(syntax, i) && !IsRelative(syntax, i) && !IsSubordinate(syntax, i, part)) || IsMistakenVerb(syntax, i, part)
                    || (parts.Count > 1 && IsRelative(syntax, i));
                hasVerb = hasVerb || IsMainVerb(syntax, i, part);
            }
        }
        return hasSubject && hasVerb;
    }

    /// <summary>Whether there is such a verb, whatever its subject.</summary>
    public static bool HasMainVerb(DocumentSyntax syntax, TokenRange part)
    {
        for (var i = part.Start; i < part.End; i++)
        {
            if (IsMainVerb(syntax, i, part))
            {
                return true;
            }
        }
        return false;
    }

    public static bool IsWord(DocumentSyntax syntax, int token) => char.IsLetterOrDigit(syntax.Document.Form(token)[0]);

    public static int CountWords(DocumentSyntax syntax, TokenRange range)
    {
        var count = 0;
        for (var i = range.Start; i < range.End; i++)
        {
            count += IsWord(syntax, i) ? 1 : 0;
        }
        return count;
    }

    private static bool IsMainVerb(DocumentSyntax syntax, int token, TokenRange part) =>
        IsMistakenVerb(syntax, token, part) || ((FiniteTags[syntax.Tags[token]] || IsFinite(syntax, token)) && !IsSubordinate(syntax, token, part));

    /// <summary>"The governor cut taxes", read as "the governor cut down": a participle with an object is a verb that was mistaken for one.</summary>
    private static bool IsMistakenVerb(DocumentSyntax syntax, int token, TokenRange part) =>
        syntax.Tags[token] == Participle && syntax.Relations[token] == Acl && part.Contains(syntax.Heads[token])
        && IsTop(syntax, syntax.Heads[token], part) && HasObject(syntax, token);

    private static bool HasObject(DocumentSyntax syntax, int token)
    {
        foreach (var dependent in syntax.DependentsOf(token))
        {
            if (syntax.Relations[dependent] == Object)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// Whether the tree hangs the token below a noun, a relative or adverbial clause, or an infinitive: "the election in which he lost",
    /// "to know who had paid".
    /// </summary>
    private static bool IsSubordinate(DocumentSyntax syntax, int token, TokenRange part)
    {
        for (var i = token; syntax.Heads[i] is var head && head >= 0 && part.Contains(head); i = head)
        {
            var relation = syntax.Relations[i];
            var isSpoken = Complements[relation] ? IsFinite(syntax, head) || !IsNominal(syntax, head) && !IsInfinitive(syntax, head) : Coordinations[relation] || IsAuxiliary(syntax, i) || IsSubject(syntax, i);
            if (!isSpoken)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsNominal(DocumentSyntax syntax, int token) => Nouns[syntax.Tags[token]];

    private static bool IsInfinitive(DocumentSyntax syntax, int head)
    {
        foreach (var dependent in syntax.DependentsOf(head))
        {
            if (syntax.Tags[dependent] == ToTag && dependent < head)
            {
                return true;
            }
        }
        return false;
    }

    private static bool[] Having(params string[] bases) => [.. Relations.Table.Names.Select(name => bases.Contains(Relations.BaseOf(name)))];
}
