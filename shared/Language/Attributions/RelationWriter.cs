using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Turns relations in tokens, in order, into what the engine hands out.</summary>
internal sealed class RelationWriter(Document document)
{
    private readonly SpeakerResolver speakers = new(document);
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
            SourceClass = found.Source is { } classed ? SourceClassifier.Classify(document, Described(classed), person is not null) : SourceClass.None,
            Speaker = person is not null ? speakers.Describe(person, found.Source!.Value) : null,
            Confidence = Confidences.Of(found.Rule),
        };
    }

    /// <summary>A relative pronoun is classed as what it stands for.</summary>
    private TokenRange Described(TokenRange source) =>
        source.Length == 1 && document.Tokens[source.Start].Word is "who" or "which" ? speakers.Antecedent(source.Start) ?? source : source;
}
