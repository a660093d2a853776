using System.Collections.Frozen;
using FactCheck.Language.Attributions;
using FactCheck.Language.Attributions.Stances;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Citations;

/// <summary>
/// Studies, polls and documents that a sentence rests on: a noun for a text that says something ("the indictment names"), that something
/// is in or from ("in a statement", "according to court records"), or that somebody cites, publishes or obtained. A letter that somebody
/// wrote to his mother, and a report that is long, are none.
/// </summary>
internal static class CitedTexts
{
    private const int LongestName = 14;
    private const int Nearby = 6;

    private static readonly string[] Before = ["det", "amod", "compound", "nmod:poss", "nummod", "nmod:desc", "flat", "det:predet"];
    private static readonly string[] NameTies = ["by", "of", "in", "from", "on", "for", "for", "into", "to"];

    public static IEnumerable<Citation> Find(DocumentSyntax syntax, TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (syntax.TagName(i)[0] == 'N' && KindAt(syntax, i) is { } kind && IsRestedOn(syntax, i))
            {
                var name = syntax.Document.MentionOf(NameOf(syntax, i, sentence));
                yield return new Citation(kind, name.Start, name.End, name.Text, null);
            }
        }
    }

    /// <summary>Of <see cref="CitationKinds"/>; null for a noun that heads no text's name.</summary>
    public static string? KindAt(DocumentSyntax syntax, int noun)
    {
        var lemma = syntax.Lemmas[noun];
        if (syntax.RelationName(noun) == "compound" && !IsSubjectOfMistakenVerb(syntax, noun))
        {
            return null;
        }
        if (CitationWords.Studies.Contains(lemma) || (CitationWords.StudiesWith.Contains(lemma) && HasSort(syntax, noun, CitationWords.StudySorts)))
        {
            return CitationKinds.Study;
        }
        var isPlural = syntax.TagName(noun) is "NNS" or "NNPS";
        var isDocument = CitationWords.Documents.Contains(lemma)
            || (CitationWords.DocumentsWith.Contains(lemma) && HasSort(syntax, noun, CitationWords.DocumentSorts))
            || (CitationWords.PluralDocuments.Contains(lemma) && isPlural && (HasSort(syntax, noun, CitationWords.DocumentSorts) || HasIssuer(syntax, noun)));
        return isDocument ? CitationKinds.Document : null;
    }

    /// <summary>Of the noun with its determiner and modifiers, and with what names it: "published in The Lancet", "by the ministry".</summary>
    public static TokenRange NameOf(DocumentSyntax syntax, int noun, TokenRange sentence)
    {
        var (start, end) = (noun, noun + 1);
        foreach (var dependent in syntax.DependentsOf(noun))
        {
            if (dependent < noun && Before.Contains(syntax.RelationName(dependent)))
            {
                start = Math.Min(start, syntax.ExtentOf(dependent).Start);
            }
            else if (dependent > noun && syntax.ExtentOf(dependent) is var extent && extent.Start == end && extent.End <= noun + LongestName && Names(syntax, dependent))
            {
                end = extent.End;
            }
        }
        var isMistaken = IsSubjectOfMistakenVerb(syntax, noun);
        while (start > sentence.Start && (CitationWords.DocumentSorts.Contains(syntax.Document.Tokens[start - 1].Word) || (isMistaken && syntax.TagName(start - 1) is "DT" or "JJ" or "NN" or "NNP" or "PRP$")))
        {
            start--;
        }
        end = end == noun + 1 ? EndOfPublication(syntax, end, sentence) : end;
        return WithClosingMark(syntax.Document, new TokenRange(Math.Max(start, Math.Max(sentence.Start, noun - LongestName)), Math.Min(end, sentence.End)));
    }

    /// <summary>“The only ‘medical records’ that …”: the mark that a mark within the name asks for.</summary>
    private static TokenRange WithClosingMark(Document document, TokenRange name)
    {
        var open = 0;
        for (var i = name.Start; i < name.End; i++)
        {
            open += document.Tokens[i].Role switch { QuoteRole.Open => 1, QuoteRole.Close => -1, _ => 0 };
        }
        return open > 0 && name.End < document.Tokens.Length && document.Tokens[name.End].Role == QuoteRole.Close ? name with { End = name.End + 1 } : name;
    }

    /// <summary>After "published in The Lancet", where the tree takes "published" for the main verb.</summary>
    private static int EndOfPublication(DocumentSyntax syntax, int start, TokenRange sentence)
    {
        if (start + 2 >= sentence.End || !WordClasses.Publications.Contains(syntax.Document.Tokens[start].Word) || syntax.TagName(start + 1) != "IN")
        {
            return start;
        }
        var end = start + 2;
        while (end < sentence.End && end < start + LongestName && syntax.TagName(end) is "DT" or "NNP" or "NNPS" or "CD" or "NN" or "POS")
        {
            end++;
        }
        return end > start + 2 ? end : start;
    }

    /// <summary>"The indictment names four men", read as names of the indictment.</summary>
    private static bool IsSubjectOfMistakenVerb(DocumentSyntax syntax, int noun) =>
        syntax.Heads[noun] == noun + 1 && syntax.TagName(noun + 1) == "NNS" && WordForms.Lemmas(syntax.Document.Tokens[noun + 1].Word).Any(CitationWords.Speaks.Contains);

    private static bool HasSort(DocumentSyntax syntax, int noun, FrozenSet<string> sorts)
    {
        foreach (var dependent in syntax.DependentsOf(noun))
        {
            if (dependent < noun && sorts.Contains(syntax.Document.Tokens[dependent].Word))
            {
                return true;
            }
        }
        return noun > 0 && sorts.Contains(syntax.Document.Tokens[noun - 1].Word);
    }

    /// <summary>"Labor Department figures", "data from the ministry".</summary>
    private static bool HasIssuer(DocumentSyntax syntax, int noun)
    {
        foreach (var dependent in syntax.DependentsOf(noun))
        {
            var isName = dependent < noun && syntax.TagName(dependent) == "NNP" && syntax.RelationName(dependent) is "compound" or "nmod:poss";
            if (isName || (dependent > noun && syntax.RelationName(dependent) == "nmod" && Case(syntax, dependent) is "from" or "by"))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Names(DocumentSyntax syntax, int dependent)
    {
        var word = syntax.Document.Tokens[dependent].Word;
        return syntax.RelationName(dependent) switch
        {
            "nmod" => NameTies.Contains(Case(syntax, dependent)) && !WordClasses.Times.Contains(word),
            "acl" => WordClasses.Publications.Contains(word),
            _ => false,
        };
    }

    private static bool IsRestedOn(DocumentSyntax syntax, int noun)
    {
        var head = syntax.Heads[noun];
        foreach (var dependent in syntax.DependentsOf(noun))
        {
            // "A memo obtained by The Post", "the report, released on Monday".
            if (dependent > noun && syntax.RelationName(dependent) is "acl" or "acl:relcl" && CitationWords.Handled.Contains(syntax.Lemmas[dependent]))
            {
                return true;
            }
        }
        if ((head < 0 && syntax.DependentsOf(noun).Length > 1) || IsAccordingTo(syntax, noun) || IsSubjectOfMistakenVerb(syntax, noun))
        {
            return true;
        }
        var verb = head < 0 ? "" : syntax.Lemmas[head];
        return syntax.RelationName(noun) switch
        {
            "nsubj" => (CitationWords.Speaks.Contains(verb) || CitationWords.Handled.Contains(verb) && syntax.TagName(head) == "VBN") && !IsCopular(syntax, head),
            "nsubj:pass" or "obj" => CitationWords.Handled.Contains(verb),
            "obl" or "nmod" or "advmod" or "advcl" or "obl:agent" => Case(syntax, noun) is var preposition && CitationWords.Prepositions.Contains(preposition)
                && (preposition is not ("in" or "to" or "by") || syntax.RelationName(noun) != "nmod" || head < noun && CitationWords.Handled.Contains(verb)) && preposition != "to",
            "conj" or "appos" => IsRestedOn(syntax, head, noun),
            _ => false,
        };
    }

    private static bool IsRestedOn(DocumentSyntax syntax, int head, int noun) => head < noun && syntax.TagName(head)[0] == 'N' && KindAt(syntax, head) is not null && IsRestedOn(syntax, head);

    private static bool IsCopular(DocumentSyntax syntax, int head)
    {
        foreach (var dependent in syntax.DependentsOf(head))
        {
            if (syntax.RelationName(dependent) == "cop")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whatever the tree makes of it.</summary>
    private static bool IsAccordingTo(DocumentSyntax syntax, int noun)
    {
        for (var i = noun - 1; i > 0 && i > noun - Nearby && Spans.Clauses.IsWord(syntax, i); i--)
        {
            if (syntax.Document.Tokens[i].Word == "to")
            {
                return syntax.Document.Tokens[i - 1].Word == "according";
            }
        }
        return false;
    }

    private static string Case(DocumentSyntax syntax, int noun)
    {
        foreach (var dependent in syntax.DependentsOf(noun))
        {
            if (dependent < noun && syntax.RelationName(dependent) == "case")
            {
                return syntax.Document.Tokens[dependent].Word;
            }
        }
        return "";
    }
}
