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

    public AttributionRelation Write(FoundRelation found)
    {
        var person = found.Source is { } source ? speakers.Resolve(source) : null;
        return new AttributionRelation
        {
            Id = $"a{++written}",
            Source = found.Source is { } named ? [document.MentionOf(named)] : [],
            Cue = document.MentionOf(found.Cue.Range),
            Content = [.. found.Content.Select(document.MentionOf)],
            Quote = QuoteTypes.Of(document, found.Content),
            Stance = Stances.Of(document, found),
            SourceClass = found.Source is { } classed ? Classify(classed, person is not null) : SourceClass.None,
            Speaker = person is not null ? speakers.Describe(person, found.Source!.Value) : null,
            Confidence = Confidences.Of(found.Rule),
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
