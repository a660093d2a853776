using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Reads what the text says of a source beside its class: within the source, and for unnamed ones in the sentence around it.</summary>
internal sealed class SourceDetailsReader(Document document, Persons persons)
{
    private readonly NameWords words = new(document);
    private readonly Affiliations affiliations = new(document);
    private readonly Grounds grounds = new(document);

    public SourceDetails? Read(RelationSpans relation, SourceReading reading)
    {
        if (relation.Source.Count == 0 || reading.Phrase is not { } phrase)
        {
            return null;
        }
        var isUnnamed = reading.Class is SourceClass.UnnamedOfficial or SourceClass.UnnamedPerson or SourceClass.BareSources;
        TokenRange? name = reading.Person is null ? null : NameIn(reading.Person, phrase.Range);
        var speaksFor = reading.Class is not (SourceClass.NamedOrganisation or SourceClass.Media or SourceClass.Author or SourceClass.None);
        return new SourceDetails
        {
            Plural = IsPlural(reading, phrase),
            Affiliation = speaksFor ? Mention(affiliations.Of(phrase, name)) : null,
            Nationality = Mention(NationalityIn(reading, phrase)),
            Basis = isUnnamed ? Mention(grounds.BasisOf(relation)) : null,
            AnonymityReason = isUnnamed ? Mention(grounds.ReasonOf(relation)) : null,
        };
    }

    private TokenRange NameIn(Person person, TokenRange source) =>
        persons.AllIn(source).FirstOrDefault(mention => mention.Person == person)?.Name.Range ?? source;

    private Mention? Mention(TokenRange? range) => range is { IsEmpty: false } found ? document.MentionOf(found) : null;

    private bool IsPlural(SourceReading reading, SourcePhrase phrase)
    {
        var word = document.Tokens[phrase.Head].Word;
        if (reading.Class is SourceClass.NamedOrganisation or SourceClass.Document && word is "they" or "their" or "them")
        {
            return reading.Referent?.IsPlural ?? false;
        }
        var noun = SourceLexicon.NounAt(document, phrase.Head);
        var isTwo = reading.Class is not SourceClass.NamedOrganisation and not SourceClass.Document && HasAnd(phrase);
        var isName = reading.Class is SourceClass.Media or SourceClass.NamedOrganisation && words.IsCapital(phrase.Head) && !phrase.IsSeveral;
        return (noun.IsPlural && !isName) || phrase.IsSeveral || phrase.IsShare || word == "percent" || isTwo || SourceLexicon.Groups.Contains(word)
            || word is "they" or "their" or "them" or "we" or "us" or "our" or "those" or "these" or "some" or "many" or "others" or "most" or "both" or "two" or "three" or "all" or "few" or "several"
            || (reading.Referent is { IsPlural: true } && noun.Kind == NounKind.Unknown && word is "who" or "which" or "that" or "whose");
    }

    private bool HasAnd(SourcePhrase phrase) =>
        phrase.Description.Length > 1 && document.Tokens[phrase.Description.Start].Word is "and" && words.IsCapital(phrase.Head);

    private TokenRange? NationalityIn(SourceReading reading, SourcePhrase phrase)
    {
        if (reading.Class == SourceClass.NamedOrganisation)
        {
            return null;
        }
        for (var i = phrase.Modifiers.Start; i <= phrase.Head; i++)
        {
            if (SourceLexicon.Nations.Contains(words.Word(i)) && words.IsCapital(i) && !words.IsHyphen(i + 1))
            {
                return new TokenRange(i, i + (i < phrase.Head && words.Word(i) is "western" or "latin" && SourceLexicon.Nations.Contains(words.Word(i + 1)) ? 2 : 1));
            }
        }
        return null;
    }
}
