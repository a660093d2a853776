using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Turns relations in tokens into what the engine hands out.</summary>
internal static class RelationWriter
{
    public static AttributionRelation Write(Document document, FoundRelation found, int index) => new()
    {
        Id = $"a{index + 1}",
        Source = found.Source is { } source ? [document.MentionOf(source)] : [],
        Cue = document.MentionOf(found.Cue.Range),
        Content = [.. found.Content.Select(document.MentionOf)],
        Quote = QuoteType.Indirect,
        Stance = found.Cue.Stance,
        SourceClass = SourceClass.None,
        Confidence = 0.5,
    };
}
