using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>Finds the person behind a source: short names to full ones, "he" and "she" to whom they last can mean.</summary>
internal sealed class SpeakerResolver(Document document)
{
    private const int SentencesBack = 4;

    private readonly NameIndex names = new(document);
    private readonly NounPhrases phrases = new(document);
    private PersonName? last;
    private int lastSentence;

    /// <summary>
    /// The person; null for a source that is unnamed, no person, or a pronoun that nothing explains. Sources must come in the order
    /// of the text, since "he" is most often who spoke last.
    /// </summary>
    public PersonName? Resolve(TokenRange source)
    {
        var word = document.Tokens[source.Start].Word;
        var person = source.Length == 1 && word is "he" or "she" ? FromPronoun(source.Start, word == "he" ? Gender.Male : Gender.Female)
            : source.Length == 1 && word == "who" ? FromName(Antecedent(source.Start) ?? source)
            : FromName(source);
        if (person is not null)
        {
            (last, lastSentence) = (person, document.Tokens[source.Start].Sentence);
        }
        return person;
    }

    public Speaker Describe(PersonName person, TokenRange source) => names.Fullest(person, document.MentionOf(source).Text);

    /// <summary>What a relative pronoun stands for; null where nothing stands before it.</summary>
    public TokenRange? Antecedent(int relative)
    {
        var end = relative > 0 && document.Tokens[relative - 1].Word == "," ? relative - 1 : relative;
        return phrases.EndingAt(end, document.SentenceTokens[document.Tokens[relative].Sentence].Start);
    }

    /// <summary>The name that heads the source, not one that it is described by ("a spokesman for Mr. Li" is unnamed).</summary>
    private PersonName? FromName(TokenRange source)
    {
        var head = SourceHead.Of(document, source);
        var person = names.AllIn(head).LastOrDefault();
        return person is not null && person.Range.End == head.End ? person : AfterDescription(source);
    }

    /// <summary>"A spokeswoman for the port, Greta Holm"</summary>
    private PersonName? AfterDescription(TokenRange source)
    {
        var name = names.AllIn(source).LastOrDefault();
        return name is { IsFull: true } && name.Range.End == source.End && document.Tokens[name.Range.Start - 1].Word == "," && name.Range.Start > source.Start
            ? name
            : null;
    }

    private PersonName? FromPronoun(int pronoun, Gender gender)
    {
        var sentence = document.Tokens[pronoun].Sentence;
        var here = document.SentenceTokens[sentence] with { End = pronoun };
        if (FirstFitting(here, gender) is { } subject)
        {
            return subject;
        }
        if (last is not null && sentence - lastSentence <= SentencesBack && Fits(last, gender))
        {
            return last;
        }
        for (var back = sentence - 1; back >= 0 && back >= sentence - SentencesBack; back--)
        {
            if (FirstFitting(document.SentenceTokens[back], gender) is { } earlier)
            {
                return earlier;
            }
        }
        return null;
    }

    private PersonName? FirstFitting(TokenRange range, Gender gender) =>
        names.AllIn(range).FirstOrDefault(name => !document.Tokens[name.Range.Start].InQuote && Fits(name, gender));

    private bool Fits(PersonName name, Gender gender) => names.GenderOf(name) is var known && (known == gender || known == Gender.Unknown);
}
