using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Reads the sources of a document's relations: what kind each is, and whom it stands for.</summary>
internal sealed class SourceReader
{
    /// <summary>Words quoted within words quoted, and so on, are followed no deeper.</summary>
    private const int DeepestNesting = 8;

    private readonly Document document;
    private readonly IReadOnlyList<RelationSpans> relations;
    private readonly SourcePhraseReader phrases;
    private readonly NamedHeads heads;
    private readonly SourceClassifier classifier;
    private readonly QuotedSpeakers speakers;
    private readonly Discourse discourse;
    private readonly Antecedents antecedents;
    private readonly SourceReading?[] readings;

    public SourceReader(DocumentSyntax syntax, IReadOnlyList<RelationSpans> relations)
    {
        document = syntax.Document;
        this.relations = relations;
        phrases = new SourcePhraseReader(document);
        var speaking = relations.Where(relation => relation.Source.Count > 0).Select(relation => phrases.Read(relation.Source[0]).Head).ToHashSet();
        Persons = new Persons(document, speaking);
        heads = new NamedHeads(document, Persons);
        classifier = new SourceClassifier(document, Persons, heads);
        speakers = new QuotedSpeakers(document, Persons, relations);
        discourse = new Discourse(syntax, Persons, new PhraseReaders(phrases, heads, classifier), speakers, speaking);
        antecedents = new Antecedents(syntax, Persons);
        readings = new SourceReading?[relations.Count];
    }

    public Persons Persons { get; }

    public SourceReading Read(int relation) => Read(relation, depth: 0);

    private SourceReading Read(int relation, int depth)
    {
        if (relations[relation].Source is not [var source, ..])
        {
            return SourceReading.None;
        }
        // Set first: a first person inside its own content must not lead back here for ever.
        readings[relation] ??= new SourceReading(SourceClass.Author);
        return readings[relation] = Read(source, relation, depth);
    }

    private SourceReading Read(TokenRange source, int relation, int depth)
    {
        var phrase = phrases.Read(source);
        var word = document.Tokens[phrase.Head].Word;
        var isPronoun = phrase.Head == phrase.Range.Start || phrase.Modifiers.IsEmpty;
        if (isPronoun && word is "i" or "we" or "me" or "us" or "my" or "our" or "myself" or "ourselves" or "mine")
        {
            return FirstPerson(phrase, relation, depth);
        }
        if (isPronoun && WordClasses.Relatives.Contains(word) | word is "whose" or "whom" && !(word == "that" && source.Length > 1))
        {
            return Relative(phrase);
        }
        if (document.Tokens[source.Start].Word is "who" or "whose" && source.Length > 1)
        {
            return Relative(phrase with { Head = source.Start });
        }
        if (isPronoun && Pronouns.Number(word) is not PronounNumber.None and var number)
        {
            return discourse.At(phrase.Head) is { } referent
                ? new SourceReading(referent.Class, referent.Person, referent, phrase)
                : new SourceReading(number switch
                {
                    PronounNumber.One => SourceClass.NamedPerson,
                    PronounNumber.Many => SourceClass.UnnamedPerson,
                    _ => SourceClass.Document,
                }, Phrase: phrase);
        }
        return OfPhrase(phrase);
    }

    private SourceReading OfPhrase(SourcePhrase phrase)
    {
        var referent = discourse.At(phrase.Head);
        if (heads.Of(phrase) is { } named)
        {
            return new SourceReading(SourceClass.NamedPerson, named.Person, discourse.At(named.Name.Range.Start) ?? referent, phrase);
        }
        var isGiven = phrase.Determination != Determination.Indefinite && !phrase.IsShare;
        var isPointedAt = document.Tokens[phrase.Modifiers.Start].Word is "that" or "this" or "those" or "these";
        var isBody = SourceLexicon.NounAt(document, phrase.Head).IsBody;
        if (referent is not null && ((isGiven && referent.IsHuman) || (isBody && (isPointedAt || referent.Class == SourceClass.NamedOrganisation))))
        {
            return new SourceReading(referent.Class, referent.Person, referent, phrase);
        }
        return new SourceReading(classifier.Classify(phrase), null, referent, phrase);
    }

    private SourceReading Relative(SourcePhrase phrase)
    {
        if (antecedents.Of(phrase.Head) is not { } antecedent)
        {
            return new SourceReading(document.Tokens[phrase.Head].Word is "who" or "whose" or "whom" ? SourceClass.UnnamedPerson : SourceClass.Document, Phrase: phrase);
        }
        var reading = OfPhrase(phrases.Read(antecedent)) with { Phrase = phrase };
        if (reading.Class is SourceClass.Document or SourceClass.Poll && document.Tokens[phrase.Head].Word is "who" or "whom")
        {
            return new SourceReading(SourceClass.UnnamedPerson, Phrase: phrase);
        }
        return antecedents.IsPlural(phrase.Head) ? reading with { Person = null } : reading;
    }

    /// <summary>"I" is the writer, and inside a quotation or a transcript whoever is quoted.</summary>
    private SourceReading FirstPerson(SourcePhrase phrase, int relation, int depth)
    {
        if (speakers.RelationAt(phrase.Head) is { } outer && outer != relation)
        {
            return (readings[outer] ?? (depth < DeepestNesting ? Read(outer, depth + 1) : new SourceReading(SourceClass.NamedPerson))) with { Phrase = phrase };
        }
        var isAnswer = document.Tokens[phrase.Head].InQuote || Transcripts.IsTurn(document, phrase.Head);
        return new SourceReading(isAnswer ? SourceClass.NamedPerson : SourceClass.Author, Phrase: phrase);
    }
}
