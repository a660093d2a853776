using FactCheck.Language.Learning;
using FactCheck.Language.Text;

namespace FactCheck.Language.Syntax;

/// <summary>The tagger, the lemmas and the parser that were trained together, and ship in one file.</summary>
internal sealed record SyntaxModel(Tagger Tagger, Lemmatizer Lemmatizer, DependencyParser Parser)
{
    public const string Kind = "syntax";
    public const int Version = 1;

    private static readonly Lazy<SyntaxModel> Embedded = new(() => Read(ModelReader.Embedded(Kind, Kind, Version)));

    private static readonly byte Parataxis = Relations.Table["parataxis"];

    /// <summary>The model inside the assembly, loaded when it is first asked for.</summary>
    public static SyntaxModel Shipped => Embedded.Value;

    public DocumentSyntax Analyze(Document document)
    {
        var words = Words(document);
        var syntax = new DocumentSyntax.Arrays(words.Length);
        var state = new ParserState();
        foreach (var sentence in document.SentenceTokens)
        {
            SurfaceWord.MarkHeadline(words.AsSpan(sentence.Start, sentence.Length));
            var root = -1;
            for (var start = sentence.Start; start < sentence.End; start += ParserState.Longest)
            {
                var end = Math.Min(start + ParserState.Longest, sentence.End);
                root = AnalyzePiece(syntax, state, words, new TokenRange(start, end), root);
            }
        }
        return AddLemmas(document, syntax);
    }

    /// <param name="document">The document.</param>
    /// <param name="syntax">All but its lemmas.</param>
    internal DocumentSyntax AddLemmas(Document document, DocumentSyntax.Arrays syntax)
    {
        var lemmas = new LemmaPool(Lemmatizer);
        for (var i = 0; i < syntax.Lemmas.Length; i++)
        {
            syntax.Lemmas[i] = lemmas.LemmaOf(SurfaceWord.PlainForm(document.Tokens[i].Word) ?? document.Tokens[i].Word, syntax.Tags[i]);
        }
        return new DocumentSyntax(document, syntax);
    }

    public byte[] ToFile()
    {
        var model = new ModelWriter(Kind, Version);
        Tagger.Write(model);
        Lemmatizer.Write(model);
        Parser.Write(model);
        return model.ToArray();
    }

    public static SyntaxModel Read(ModelReader model) => new(Tagger.Read(model), Lemmatizer.Read(model), DependencyParser.Read(model));

    private static SurfaceWord[] Words(Document document)
    {
        var words = new SurfaceWord[document.Tokens.Length];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = SurfaceWord.Of(document, i);
        }
        return words;
    }

    /// <summary>A sentence, or a piece of one that is too long: the root of a later piece hangs from that of the first.</summary>
    /// <returns>The root of the whole sentence.</returns>
    private int AnalyzePiece(DocumentSyntax.Arrays syntax, ParserState state, SurfaceWord[] words, TokenRange piece, int root)
    {
        var forms = words.AsSpan(piece.Start, piece.Length);
        var tags = syntax.Tags.AsSpan(piece.Start, piece.Length);
        var heads = syntax.Heads.AsSpan(piece.Start, piece.Length);
        Tagger.Tag(forms, tags);
        Parser.Parse(state, forms, tags, heads, syntax.Relations.AsSpan(piece.Start, piece.Length));
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                heads[i] += piece.Start;
            }
            else if (root < 0)
            {
                root = piece.Start + i;
            }
            else
            {
                (heads[i], syntax.Relations[piece.Start + i]) = (root, Parataxis);
            }
        }
        return root;
    }
}
