using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;
using TagTable = FactCheck.Language.Syntax.Tags;

namespace FactCheck.Language.Attributions;

/// <summary>
/// A document as the templates of the attribution models see it: for every token the hashes and small numbers that fill templates, each
/// made once.
/// </summary>
internal sealed class TokenView
{
    private const int PrefixLength = 4;
    private const int SuffixLength = 3;

    private static readonly uint[] TagInitials = [.. TagTable.Table.Names.Select(name => (uint)name[0])];

    private static readonly TagSort[] Sorts = [.. TagTable.Table.Names.Select(SortOf)];

    public TokenView(Document document, DocumentSyntax syntax)
    {
        (Document, Syntax) = (document, syntax);
        var count = document.Tokens.Length;
        (Words, Lemmas, Tags, Relations) = (new uint[count], new uint[count], new uint[count], new uint[count]);
        (Prefixes, Suffixes, Shapes, Marks) = (new uint[count], new uint[count], new uint[count], new Mark[count]);
        for (var i = 0; i < count; i++)
        {
            Fill(i, document.Tokens[i]);
        }
    }

    public Document Document { get; }

    public DocumentSyntax Syntax { get; }

    public int Count => Words.Length;

    /// <summary>Lower-cased forms; quote marks and dashes are alike however they are written.</summary>
    public uint[] Words { get; }

    /// <summary>Lemmas, apart for each first letter of the tag: "report" the noun is not "report" the verb.</summary>
    public uint[] Lemmas { get; }

    public uint[] Tags { get; }

    public uint[] Relations { get; }

    public uint[] Prefixes { get; }

    public uint[] Suffixes { get; }

    /// <summary>Which sorts of characters a token holds, and whether it begins with a capital.</summary>
    public uint[] Shapes { get; }

    public Mark[] Marks { get; }

    public bool InQuote(int token) => Document.Tokens[token].InQuote;

    public uint InQuoteBit(int token) => InQuote(token) ? 1u : 0u;

    public bool IsVerb(int token) => Sorts[Syntax.Tags[token]] == TagSort.Verb;

    /// <summary>Name, pronoun, other noun, question word, verb or something else.</summary>
    public uint WordSort(int token) => (uint)Sorts[Syntax.Tags[token]];

    public string Word(int token) => Document.Tokens[token].Word;

    public bool IsComma(int token) => Document.Tokens[token].Word == ",";

    private void Fill(int i, Token token)
    {
        Marks[i] = MarkOf(i, token);
        var word = Marks[i] switch
        {
            Mark.Open => "``",
            Mark.Close => "''",
            Mark.InnerOpen => "`",
            Mark.InnerClose => "'",
            _ => token.Word is "—" or "–" or "―" or "--" ? "-" : token.Word == "…" ? "..." : token.Word,
        };
        Words[i] = FeatureHash.Of(word);
        Prefixes[i] = word.Length >= PrefixLength ? FeatureHash.OfPrefix(word, PrefixLength) : Words[i];
        Suffixes[i] = word.Length >= SuffixLength ? FeatureHash.OfSuffix(word, SuffixLength) : Words[i];
        Tags[i] = Syntax.Tags[i];
        Relations[i] = Syntax.Relations[i];
        Lemmas[i] = FeatureHash.Mix(FeatureHash.Of(Syntax.Lemmas[i]), TagInitials[Syntax.Tags[i]]);
        Shapes[i] = ShapeOf(Document.Form(i));
    }

    /// <summary>Marks within a quote are told apart from those around it, whatever they look like.</summary>
    private Mark MarkOf(int i, Token token)
    {
        if (token.Role == QuoteRole.None)
        {
            return Mark.None;
        }
        var quote = token.Quote >= 0 ? Document.Quotes[token.Quote].Tokens : default;
        var isOuter = token.Role switch
        {
            QuoteRole.Open => quote.Start == i,
            QuoteRole.Close => quote.End - 1 == i,
            _ => true,
        };
        return (token.Role == QuoteRole.Close, isOuter) switch
        {
            (false, true) => Mark.Open,
            (true, true) => Mark.Close,
            (false, false) => Mark.InnerOpen,
            (true, false) => Mark.InnerClose,
        };
    }

    private static TagSort SortOf(string tag) => tag switch
    {
        "MD" or ['V', ..] => TagSort.Verb,
        ['N', 'N', 'P', ..] => TagSort.Name,
        ['N', 'N', ..] => TagSort.Noun,
        "PRP" => TagSort.Pronoun,
        ['W', ..] => TagSort.Question,
        _ => TagSort.Other,
    };

    private static uint ShapeOf(ReadOnlySpan<char> form)
    {
        var shape = char.IsUpper(form[0]) ? 16u : 0u;
        foreach (var c in form)
        {
            shape |= char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 4u : 8u;
        }
        return shape;
    }
}

/// <summary>What a token is as a quote mark.</summary>
internal enum Mark : byte
{
    None,
    Open,
    Close,
    InnerOpen,
    InnerClose,
}

/// <summary>Tags in few classes.</summary>
internal enum TagSort
{
    Other,
    Name,
    Pronoun,
    Noun,
    Question,
    Verb,
}
