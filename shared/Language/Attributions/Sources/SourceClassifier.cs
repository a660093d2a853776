using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>
/// Classes a noun phrase by the noun that heads it and whom the words about the noun tie it to. What a definite phrase or a pronoun
/// stands for is <see cref="Discourse"/>'s part.
/// </summary>
internal sealed class SourceClassifier
{
    private readonly Document document;
    private readonly NamedHeads heads;
    private readonly ProperNames names;
    private readonly CommonNouns nouns;
    private readonly NameWords words;

    public SourceClassifier(Document document, Persons persons, NamedHeads heads)
    {
        this.document = document;
        this.heads = heads;
        var ties = new Ties(document, persons);
        names = new ProperNames(document, ties);
        nouns = new CommonNouns(document, ties);
        words = new NameWords(document);
    }

    public SourceClass Classify(SourcePhrase phrase)
    {
        var noun = SourceLexicon.NounAt(document, phrase.Head);
        if ((phrase.IsShare && noun.Kind is not NounKind.Official) || noun.Kind == NounKind.Poll || IsPollResult(phrase, noun))
        {
            return SourceClass.Poll;
        }
        if (heads.Of(phrase) is not null || (noun.IsHuman && noun.IsPlural && IsAllOfThem(phrase)))
        {
            return SourceClass.NamedPerson;
        }
        // "A super PAC" is a noun, whatever its capitals.
        return names.IsProper(phrase, noun) && !(phrase.Determination == Determination.Indefinite && noun.IsBody)
            ? names.Classify(phrase, noun)
            : nouns.Classify(phrase, noun);
    }

    /// <summary>"exit poll data", "early results of the survey"</summary>
    private bool IsPollResult(SourcePhrase phrase, SourceNoun noun) =>
        noun.Kind == NounKind.Document
        && (HasPoll(phrase.Modifiers)
            || (words.Word(phrase.Head) is "results" or "result" or "data" or "findings" or "numbers" or "figures" && HasPoll(phrase.Description)));

    private bool HasPoll(TokenRange range) =>
        Enumerable.Range(range.Start, range.Length).Any(i =>
            words.Word(i) is "poll" or "polls" or "polling" or "survey" or "surveys" || (SourceLexicon.PollNames.Contains(words.Word(i)) && words.IsCapital(i)));

    /// <summary>"both candidates", "the two senators", "all three": those whom the text has named.</summary>
    private bool IsAllOfThem(SourcePhrase phrase)
    {
        var start = phrase.Modifiers.Start;
        var first = words.Word(start);
        var second = words.Word(start + 1);
        return phrase.Head > start
            && (first == "both" || (first is "the" or "all" && second is "two" or "three" or "four") || (words.Word(start - 1) == "all" && first is "three" or "four"));
    }
}
