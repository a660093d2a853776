using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Attributions.Stances;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Turns relations in tokens, in order, into what the engine hands out.</summary>
internal sealed class RelationWriter
{
    private readonly Document document;
    private readonly IReadOnlyList<RelationSpans> relations;
    private readonly SourceReader sources;
    private readonly SourceRegistry registry;
    private readonly SourceDetailsReader details;
    private readonly StanceReader stances;

    private RelationWriter(DocumentSyntax syntax, IReadOnlyList<RelationSpans> relations)
    {
        document = syntax.Document;
        this.relations = relations;
        sources = new SourceReader(syntax, relations);
        registry = new SourceRegistry(document);
        details = new SourceDetailsReader(document, sources.Persons);
        stances = new StanceReader(syntax);
    }

    /// <summary>The relations must come in the order of their cues.</summary>
    public static IReadOnlyList<AttributionRelation> Write(DocumentSyntax syntax, IReadOnlyList<RelationSpans> relations)
    {
        var writer = new RelationWriter(syntax, relations);
        return [.. relations.Select((_, i) => writer.Write(i))];
    }

    private AttributionRelation Write(int index)
    {
        var relation = relations[index];
        var reading = sources.Read(index);
        var (stance, isNegated, isHedged) = stances.Read(relation);
        return new AttributionRelation
        {
            Id = $"a{index + 1}",
            Source = [.. relation.Source.Select(document.MentionOf)],
            Cue = document.MentionOf(relation.Cue),
            Content = [.. relation.Content.Select(document.MentionOf)],
            Quote = QuoteTypes.Of(document, relation.Content),
            Stance = stance,
            Negated = isNegated,
            Hedged = isHedged,
            SourceClass = reading.Class,
            SourceDetails = details.Read(relation, reading),
            SourceId = registry.IdOf(reading),
            Speaker = reading.Person is { } person ? new Speaker(sources.Persons.NameOf(person), person.Title, document.MentionOf(relation.Source[0]).Text) : null,
            Confidence = relation.Confidence,
        };
    }
}
