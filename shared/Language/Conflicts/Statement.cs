namespace FactCheck.Language.Conflicts;

/// <summary>A claim with what comparing it needs: its wording without its numbers, its sentence, who makes it.</summary>
internal sealed record Statement(Claim Claim, Wording Wording, int Sentence, IReadOnlyList<AttributionRelation> Attributions)
{
    public bool IsDenial => Attributions.Any(attribution => attribution.Stance == Stance.Denies != attribution.Negated);

    public bool IsNegated => Claim.Negations.Count % 2 == 1;

    /// <summary>As the text calls its first source; null where the article itself says it.</summary>
    public string? Source => Attributions.Count == 0 ? null : SourceOf(Attributions[0]);

    public static IReadOnlyList<Statement> Of(Analysis analysis)
    {
        var attributions = analysis.Attributions.DistinctBy(attribution => attribution.Id).ToDictionary(attribution => attribution.Id);
        return
        [
            .. analysis.Claims.Select(claim =>
            {
                var sentence = analysis.SentenceAt(claim.Start);
                var startsSentence = sentence < analysis.Sentences.Count && analysis.Sentences[sentence].Start == claim.Start;
                return new Statement(
                    claim,
                    Wording.Of(WithoutNumbers(claim), startsSentence),
                    sentence,
                    [.. claim.AttributedTo.Where(attributions.ContainsKey).Select(id => attributions[id])]);
            }),
        ];
    }

    public static string? SourceOf(AttributionRelation attribution) =>
        attribution.Speaker?.Name ?? (attribution.Source.Count > 0 ? attribution.Source[0].Text : null);

    /// <summary>Whether it is certainly somebody else who says it.</summary>
    public bool IsByAnotherThan(AttributionRelation other) =>
        Attributions.Count > 0 && Attributions.All(own => own.SourceId is not null && other.SourceId is not null && own.SourceId != other.SourceId);

    private static string WithoutNumbers(Claim claim)
    {
        var text = claim.Text.ToCharArray();
        foreach (var span in claim.Quantities.Select(quantity => quantity.Span).Concat(claim.Quantities.Select(quantity => quantity.When).OfType<Mention>().Select(when => when.Span)))
        {
            for (var at = Math.Max(0, span.Start - claim.Start); at < Math.Min(text.Length, span.End - claim.Start); at++)
            {
                text[at] = ' ';
            }
        }
        return new string(text);
    }
}
