using System.Collections.Frozen;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Classes a source by its head noun.</summary>
internal static class SourceClassifier
{
    public static SourceClass Classify(Document document, TokenRange source, bool isPerson)
    {
        var head = SourceHead.Of(document, source);
        var noun = head.End - 1;
        while (noun > head.Start && document.Tokens[noun].Word is "'s" or "'" or "." or "\"")
        {
            noun--;
        }
        var word = document.Tokens[noun].Word;
        if (source.Length == 1 && OfPronoun(word, isPerson) is { } pronoun)
        {
            return pronoun;
        }
        if (isPerson)
        {
            return SourceClass.NamedPerson;
        }
        return word is "source" or "sources" ? OfSources(document, source, head)
            : IsName(document, noun, head) ? OfName(document, head, word)
            : OfNoun(word);
    }

    /// <summary>"Analysts said": a plural that only its sentence's start makes capital is no name.</summary>
    private static bool IsName(Document document, int noun, TokenRange head)
    {
        var opensSentence = document.SentenceTokens[document.Tokens[noun].Sentence].Start == noun && head.Length == 1;
        var word = document.Tokens[noun].Word;
        var isKnown = SourceLexicon.MediaNames.Contains(word) || SourceLexicon.OrganisationNames.Contains(word) || SourceLexicon.Places.Contains(word);
        return char.IsUpper(document.Form(noun)[0]) && (isKnown || !opensSentence || word[^1] != 's');
    }

    private static SourceClass? OfPronoun(string word, bool isPerson) => word switch
    {
        "i" or "we" => SourceClass.Author,
        "he" or "she" or "who" => isPerson ? SourceClass.NamedPerson : SourceClass.UnnamedPerson,
        "they" or "you" => SourceClass.UnnamedPerson,
        "it" or "which" or "that" => SourceClass.NamedOrganisation,
        _ => null,
    };

    /// <summary>"Sources" that the text says nothing else about are bare; "a Pentagon source" and "sources close to the talks" are not.</summary>
    private static SourceClass OfSources(Document document, TokenRange source, TokenRange head)
    {
        var isDescribed = source.End > head.End;
        for (var i = head.Start; i < head.End - 1; i++)
        {
            isDescribed |= !WordClasses.Determiners.Contains(document.Tokens[i].Word);
        }
        return isDescribed ? SourceClass.UnnamedPerson : SourceClass.BareSources;
    }

    private static SourceClass OfName(Document document, TokenRange head, string word)
    {
        if (HasAny(document, head, SourceLexicon.PollNames))
        {
            return SourceClass.Poll;
        }
        if (SourceLexicon.MediaNames.Contains(word))
        {
            return SourceClass.Media;
        }
        if (SourceLexicon.Documents.Contains(word))
        {
            return SourceClass.Document;
        }
        return OfNoun(word) is var named && named is SourceClass.UnnamedPerson ? SourceClass.NamedOrganisation : named;
    }

    private static SourceClass OfNoun(string word) => word switch
    {
        _ when SourceLexicon.Officials.Contains(word) => SourceClass.UnnamedOfficial,
        _ when SourceLexicon.Polls.Contains(word) => SourceClass.Poll,
        _ when SourceLexicon.Documents.Contains(word) => SourceClass.Document,
        _ when SourceLexicon.Media.Contains(word) => SourceClass.Media,
        _ when SourceLexicon.Organisations.Contains(word) => SourceClass.NamedOrganisation,
        _ => SourceClass.UnnamedPerson,
    };

    private static bool HasAny(Document document, TokenRange range, FrozenSet<string> words)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (words.Contains(document.Tokens[i].Word))
            {
                return true;
            }
        }
        return false;
    }
}
