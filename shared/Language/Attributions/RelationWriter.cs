using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Attributions.Stances;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Turns relations in tokens, in order, into what the engine hands out.</summary>
internal sealed class RelationWriter(Document document)
{
    private const int SentencesBack = 2;

    private readonly SpeakerResolver speakers = new(document);
    private SourceClass last;
    private int lastSentence;
    private int written;

    public IReadOnlyList<AttributionRelation> Write(IEnumerable<RelationSpans> relations) => [.. relations.Select(Write)];

    private AttributionRelation Write(RelationSpans relation)
    {
        TokenRange? source = relation.Source.Count > 0 ? relation.Source[0] : null;
        var person = source is { } named ? speakers.Resolve(named) : null;
        return new AttributionRelation
        {
            Id = $"a{++written}",
            Source = [.. relation.Source.Select(document.MentionOf)],
            Cue = document.MentionOf(relation.Cue),
            Content = [.. relation.Content.Select(document.MentionOf)],
            Quote = QuoteTypes.Of(document, relation.Content),
            Stance = StanceReader.Of(document, relation),
            SourceClass = source is { } classed ? Classify(classed, person is not null) : SourceClass.None,
            Speaker = person is not null ? speakers.Describe(person, source!.Value) : null,
            Confidence = relation.Confidence,
        };
    }

    /// <summary>"They" and "it" are classed as the group or the document that spoke last, where it did so nearby.</summary>
    private SourceClass Classify(TokenRange source, bool isPerson)
    {
        var sentence = document.Tokens[source.Start].Sentence;
        var isNear = sentence - lastSentence <= SentencesBack;
        var found = source.Length == 1 ? document.Tokens[source.Start].Word switch
        {
            "they" when isNear && last is SourceClass.UnnamedOfficial or SourceClass.BareSources or SourceClass.NamedOrganisation or SourceClass.Media => last,
            "it" when isNear && last is SourceClass.Document or SourceClass.Poll or SourceClass.Media => last,
            _ => (SourceClass?)null,
        } : null;
        last = found ?? SourceClassifier.Classify(document, Described(source), isPerson);
        lastSentence = sentence;
        return last;
    }

    /// <summary>A relative pronoun is classed as what it stands for.</summary>
    private TokenRange Described(TokenRange source) =>
        source.Length == 1 && document.Tokens[source.Start].Word is "who" or "which" ? speakers.Antecedent(source.Start) ?? source : source;
}
