using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Finds the noun phrase that a relative pronoun follows.</summary>
internal sealed class Antecedents(DocumentSyntax syntax, Persons persons)
{
    private const int LongestDescription = 16;

    private const int DeepestClause = 4;

    private readonly Document document = syntax.Document;

    /// <summary>"who" → what stands before it; null where nothing does.</summary>
    public TokenRange? Of(int relative)
    {
        var sentence = document.SentenceTokens[document.Tokens[relative].Sentence];
        var end = relative;
        while (end > sentence.Start && Word(end - 1) is "," or "—" or "--" or "-" or "and" or "but" or "(" or ")" or "of")
        {
            end--;
        }
        if (end <= sentence.Start)
        {
            return null;
        }
        var isHuman = Word(relative) is "who" or "whose" or "whom";
        if (isHuman && NameEndingAt(end) is { } name)
        {
            return OfNoun(name, sentence.Start, relative) ?? name.Name.Range;
        }
        if (isHuman && Described(end, sentence.Start) is { } described)
        {
            return described.Name.Range;
        }
        var noun = Governor(relative) ?? NounBefore(end, sentence.Start);
        return noun is { } head ? new TokenRange(PhraseStart(head, sentence.Start), Math.Max(head + 1, end)) : null;
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private PersonMention? NameEndingAt(int end) => persons.AllIn(new TokenRange(end - 1, end)).FirstOrDefault(mention => mention.Name.Range.End == end);

    /// <summary>Whether the verb after the pronoun is a plural's: "who say", "who have".</summary>
    public bool IsPlural(int relative)
    {
        for (var i = relative + 1; i < document.Tokens.Length && i < relative + 4; i++)
        {
            var tag = syntax.TagName(i);
            if (tag is "VBP" or "VBZ" or "VBD" or "MD" or "VBN" or "VBG")
            {
                return (tag == "VBP" && Word(i) is not "'m") || Word(i) is "were";
            }
        }
        return false;
    }

    /// <summary>The noun on which the tree hangs the relative clause.</summary>
    private int? Governor(int relative)
    {
        var verb = relative;
        for (var steps = 0; steps < DeepestClause && syntax.Heads[verb] >= 0; steps++)
        {
            if (syntax.RelationName(verb) is "acl:relcl" or "advcl:relcl")
            {
                return syntax.Heads[verb] < relative && IsNoun(syntax.Heads[verb]) ? syntax.Heads[verb] : null;
            }
            verb = syntax.Heads[verb];
        }
        return null;
    }

    private bool IsNoun(int i) => syntax.TagName(i) is "NN" or "NNS" or "NNP" or "NNPS" or "PRP" or "DT" or "CD";

    private int? NounBefore(int end, int limit)
    {
        for (var i = end - 1; i >= limit && i >= end - LongestDescription; i--)
        {
            if (IsNoun(i))
            {
                return i;
            }
        }
        return null;
    }

    private int PhraseStart(int noun, int limit)
    {
        var start = noun;
        while (start > limit && noun - start < LongestDescription
            && syntax.TagName(start - 1) is "DT" or "JJ" or "JJR" or "JJS" or "NN" or "NNS" or "NNP" or "NNPS" or "CD" or "POS" or "PRP$" or "HYPH" or "PDT")
        {
            start--;
        }
        return start;
    }

    /// <summary>"supporters of Mr. Li, who say": a plural verb, and a spokesman speaks for another.</summary>
    private TokenRange? OfNoun(PersonMention name, int limit, int relative)
    {
        var head = name.Name.Range.End - 1;
        for (var steps = 0; steps < DeepestClause && syntax.Heads[head] >= name.Name.Range.Start; steps++)
        {
            head = syntax.Heads[head];
        }
        var noun = syntax.RelationName(head) is "nmod" or "nmod:poss" ? syntax.Heads[head] : -1;
        if (noun < limit || noun >= name.Name.Range.Start)
        {
            return null;
        }
        var kind = SourceLexicon.NounAt(document, noun);
        return kind.IsHuman && ((kind.IsPlural && IsPlural(relative)) || kind.Kind == NounKind.Spokes)
            ? new TokenRange(PhraseStart(noun, limit), name.Name.Range.End)
            : null;
    }

    /// <summary>"Joe Cole, the mayor of Ames, who"</summary>
    private PersonMention? Described(int end, int limit)
    {
        for (var i = end - 1; i > limit && i > end - LongestDescription && document.Tokens[i].Role == QuoteRole.None; i--)
        {
            if (Word(i) is "," or "(" && NameEndingAt(i) is { } name)
            {
                return name;
            }
        }
        return null;
    }
}
