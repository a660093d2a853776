using FactCheck.Language.Syntax;

namespace FactCheck.Language.Claims.Spans;

/// <summary>The attributions of a document by the sentences that their cues and contents are in.</summary>
internal sealed class SaidIndex
{
    private readonly ILookup<int, ContentPiece> pieces;
    private readonly ILookup<int, SaidTokens> cues;

    public SaidIndex(DocumentSyntax syntax, IEnumerable<AttributionRelation> attributions)
    {
        var said = attributions.Select(relation => SaidTokens.Of(syntax.Document, relation)).Where(relation => !relation.Cue.IsEmpty).ToList();
        pieces = said.SelectMany(relation => ContentPiece.Of(syntax, relation)).ToLookup(piece => piece.Sentence);
        cues = said.ToLookup(relation => syntax.Document.Tokens[relation.Cue.Start].Sentence);
    }

    /// <summary>Whether an attribution says something of the sentence, or in it.</summary>
    public bool Touches(int sentence) => pieces.Contains(sentence) || cues.Contains(sentence);

    public IEnumerable<ContentPiece> PiecesIn(int sentence) => pieces[sentence];

    public IEnumerable<SaidTokens> CuesIn(int sentence) => cues[sentence];
}
