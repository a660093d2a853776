using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Classes phrases that a proper name heads: bodies, outlets, peoples, and persons whom nothing else shows to be one.</summary>
internal sealed class ProperNames(Document document, Ties ties)
{
    private readonly NameWords words = new(document);

    /// <summary>"Analysts said": a capital that only its sentence's start makes is no name.</summary>
    public bool IsProper(SourcePhrase phrase, SourceNoun noun)
    {
        if (!words.IsCapital(phrase.Head))
        {
            return false;
        }
        var word = words.Word(phrase.Head);
        var opensSentence = document.SentenceTokens[document.Tokens[phrase.Head].Sentence].Start == phrase.Head;
        if (WordClasses.SubjectPronouns.Contains(word))
        {
            return false;
        }
        var isOfBody = words.Word(phrase.Head - 1) == "of" && SourceLexicon.BodyNames.Contains(word);
        var isHumanNoun = noun.IsHuman && !isOfBody && !GivenNames.WordSurnames.Contains(word);
        var isOutlet = SourceLexicon.MediaNames.Contains(word) && phrase.Modifiers.Length > 0 && words.IsCapital(phrase.Head - 1);
        return (!isHumanNoun || isOutlet) && !CommonNouns.Quantities.Contains(word)
            && !(opensSentence && noun.Kind != NounKind.Unknown && !SourceLexicon.MediaNames.Contains(word));
    }

    public SourceClass Classify(SourcePhrase phrase, SourceNoun noun)
    {
        var word = words.Word(phrase.Head);
        if (WordClasses.Times.Contains(word) && !SourceLexicon.IsSurnameMay(document, phrase.Head))
        {
            return SourceClass.Document;
        }
        if (SourceLexicon.PollNames.Contains(word))
        {
            return SourceClass.Poll;
        }
        var isBody = noun.Kind is NounKind.Public or NounKind.Body || SourceLexicon.BodyNames.Contains(word) || SourceLexicon.Places.Contains(word);
        if (IsOutlet(phrase, word, noun) && !isBody)
        {
            return SourceClass.Media;
        }
        if (noun.Kind == NounKind.Document && !isBody)
        {
            return ties.ToOutlet(phrase) ? SourceClass.Media : SourceClass.Document;
        }
        if (isBody || NameWords.IsBrand(document.Form(phrase.Head)))
        {
            return SourceClass.NamedOrganisation;
        }
        if (IsPeople(phrase, word))
        {
            return phrase.Determination == Determination.Definite && phrase.Modifiers.Length == 1 ? SourceClass.NamedOrganisation : SourceClass.UnnamedPerson;
        }
        if (IsDemonym(word) && phrase.Determination is Determination.Definite or Determination.Indefinite)
        {
            return phrase.Determination == Determination.Definite ? SourceClass.NamedPerson : SourceClass.UnnamedPerson;
        }
        return phrase.Determination != Determination.Bare || words.IsAcronym(phrase.Head) || HasBodyWord(phrase)
            ? SourceClass.NamedOrganisation
            : SourceClass.NamedPerson;
    }

    private bool IsOutlet(SourcePhrase phrase, string word, SourceNoun noun) =>
        SourceLexicon.MediaNames.Contains(word) || noun.Kind == NounKind.Media || word is "com" || word.EndsWith(".com", StringComparison.Ordinal)
        || (phrase.Modifiers.Length > 0 && words.Word(phrase.Head - 1) is "daily" && words.IsCapital(phrase.Head - 1));

    /// <summary>"the Texan"</summary>
    private static bool IsDemonym(string word) =>
        word.EndsWith("ian", StringComparison.Ordinal)
        || word is "texan" or "american" or "mexican" or "german" or "briton" or "ohioan" or "cuban" or "african" or "israeli" or "iraqi";

    /// <summary>"Germans", "many African-Americans", "Israelis"</summary>
    private static bool IsPeople(SourcePhrase phrase, string word) =>
        phrase.IsSeveral || word.EndsWith("ans", StringComparison.Ordinal) || word.EndsWith("inos", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal)
        || word.EndsWith("aelis", StringComparison.Ordinal) || word.EndsWith("aqis", StringComparison.Ordinal) || word.EndsWith("anics", StringComparison.Ordinal);

    private bool HasBodyWord(SourcePhrase phrase) =>
        Enumerable.Range(phrase.Modifiers.Start, phrase.Modifiers.Length).Any(i => words.IsCapital(i) && (words.IsBodyWord(i) || words.IsQualifier(i)));
}
