using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Finds the noun phrase that a relative pronoun follows.</summary>
internal sealed class Antecedents(DocumentSyntax syntax, Persons persons, SourcePhraseReader reader)
{
    private const int LongestDescription = 16;

    private readonly Document document = syntax.Document;
    private readonly NounPhrases phrases = new(syntax.Document);

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
        return phrases.EndingAt(end, sentence.Start);
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

    /// <summary>"supporters of Mr. Li, who say": a plural verb, and a spokesman speaks for another.</summary>
    private TokenRange? OfNoun(PersonMention name, int limit, int relative)
    {
        if (phrases.EndingAt(name.Name.Range.End, limit) is not { } phrase || phrase.Start >= name.Name.Range.Start)
        {
            return null;
        }
        var read = reader.Read(phrase);
        var noun = SourceLexicon.NounAt(document, read.Head);
        return read.Head < name.Name.Range.Start && noun.IsHuman && ((noun.IsPlural && IsPlural(relative)) || noun.Kind == NounKind.Spokes) ? phrase : null;
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
