namespace FactCheck.Language.Revisions;

/// <summary>One of the two revisions that are aligned.</summary>
internal sealed class RevisionSide
{
    private readonly Dictionary<string, AttributionRelation> attributions;

    public RevisionSide(Analysis analysis)
    {
        Analysis = analysis;
        Text = new RevisionText(analysis.Text);
        attributions = analysis.Attributions.DistinctBy(attribution => attribution.Id).ToDictionary(attribution => attribution.Id);
    }

    public Analysis Analysis { get; }

    public RevisionText Text { get; }

    public IReadOnlyList<AttributionRelation> AttributionsOf(Claim claim) =>
        [.. claim.AttributedTo.Where(attributions.ContainsKey).Select(id => attributions[id])];

    public Anchor AnchorOf(Claim claim) => Anchor.At(Text, Wording.Pieces(claim), SourceIdentity.KeyOf(AttributionsOf(claim)));

    /// <summary>By its cue and content: its source may change.</summary>
    public Anchor AnchorOf(AttributionRelation attribution) => Anchor.At(
        Text, [attribution.Cue.Span, .. attribution.Content.Select(piece => piece.Span)], SourceIdentity.KeyOf([attribution]));

    public string WordsOf(IEnumerable<Mention> pieces) => Text.Join(pieces.SelectMany(piece => Text.WordsIn(piece.Span)));
}
