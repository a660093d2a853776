using FactCheck.Language.Learning;
using FactCheck.Language.Text;

namespace FactCheck.Language.Syntax;

/// <summary>What the tagger and the parser see of a word: hashes of its form and of its parts, made once a token.</summary>
internal readonly record struct SurfaceWord
{
    /// <summary>The forms that stand for every opening and closing double quote mark, as in the treebanks.</summary>
    public const string OpenQuote = "``", CloseQuote = "''", OpenSingle = "`", CloseSingle = "'";

    /// <summary>Bits of <see cref="Shape"/>.</summary>
    private const byte Upper = 1, LowerCase = 2, Digit = 4, Other = 8, Capital = 16, Headline = 32;

    private const int LongestWithApostrophe = 64;

    /// <summary>Headlines leave words of up to three letters small.</summary>
    private const int LongestSmall = 3;

    /// <summary>Three capitals in a row may be a name; fewer longer words say nothing.</summary>
    private const int FewestCapitals = 4;

    public required uint Form { get; init; }

    public required uint Lower { get; init; }

    public required uint Suffix2 { get; init; }

    public required uint Suffix3 { get; init; }

    public required uint Suffix4 { get; init; }

    public required uint Prefix2 { get; init; }

    public required char Last { get; init; }

    /// <summary>Which sorts of characters the word holds, and whether it begins with a capital.</summary>
    public required byte Shape { get; init; }

    public required bool IsNumber { get; init; }

    public required bool IsShort { get; init; }

    private bool IsCapitalised => (Shape & Capital) != 0;

    public bool OpensQuote => Form == OpenQuoteHash;

    private static readonly uint OpenQuoteHash = FeatureHash.Of(OpenQuote);

    /// <param name="form">Normalised; not empty.</param>
    /// <param name="lower">The same in lower case.</param>
    public static SurfaceWord Of(ReadOnlySpan<char> form, ReadOnlySpan<char> lower) => new()
    {
        Form = FeatureHash.Of(form),
        Lower = FeatureHash.Of(lower),
        Suffix2 = FeatureHash.OfSuffix(lower, 2),
        Suffix3 = FeatureHash.OfSuffix(lower, 3),
        Suffix4 = FeatureHash.OfSuffix(lower, 4),
        Prefix2 = FeatureHash.OfPrefix(lower, 2),
        Last = lower[^1],
        Shape = ShapeOf(form),
        IsNumber = char.IsAsciiDigit(form[0]),
        IsShort = form.Length <= LongestSmall,
    };

    /// <param name="forms">The words of one sentence, normalised.</param>
    public static SurfaceWord[] Sentence(IEnumerable<string> forms)
    {
        SurfaceWord[] words = [.. forms.Select(form => Of(form, form.ToLowerInvariant()))];
        MarkHeadline(words);
        return words;
    }

    public static SurfaceWord Of(Document document, int token)
    {
        var word = document.Tokens[token].Word;
        var mark = QuoteForm(document, token) ?? PlainForm(word);
        if (mark is not null)
        {
            return Of(mark, mark);
        }
        var form = document.Form(token);
        return form.ContainsAny('’', '‘') && form.Length <= LongestWithApostrophe ? WithStraightApostrophes(form, word) : Of(form, word);
    }

    /// <summary>One way of writing for marks that are written in several; null for everything else.</summary>
    public static string? PlainForm(string word) => word switch
    {
        "—" or "–" or "--" or "---" => "--",
        "…" => "...",
        _ => null,
    };

    /// <summary>As in the treebanks, and as in the lower-cased form already.</summary>
    private static SurfaceWord WithStraightApostrophes(ReadOnlySpan<char> form, string lower)
    {
        Span<char> straight = stackalloc char[form.Length];
        form.CopyTo(straight);
        straight.Replace('’', '\'');
        straight.Replace('‘', '\'');
        return Of(straight, lower);
    }

    /// <summary>
    /// Marks the words of a headline as such and forgets their capitals, which say nothing there: a sentence all of whose longer words begin
    /// with one.
    /// </summary>
    public static void MarkHeadline(Span<SurfaceWord> sentence)
    {
        var capitals = 0;
        foreach (ref readonly var word in sentence)
        {
            if (!word.IsShort && (word.Shape & (Upper | LowerCase)) != 0)
            {
                if (!word.IsCapitalised)
                {
                    return;
                }
                capitals++;
            }
        }
        if (capitals >= FewestCapitals)
        {
            foreach (ref var word in sentence)
            {
                word = word with { Form = word.Lower, Shape = (byte)(word.Shape | Headline) };
            }
        }
    }

    private static string? QuoteForm(Document document, int token)
    {
        var role = document.Tokens[token].Role;
        if (role == QuoteRole.None)
        {
            return null;
        }
        var isSingle = QuoteMark.Of(document.Form(token))?.Family == QuoteFamily.Single;
        return (isSingle, role == QuoteRole.Close) switch
        {
            (false, false) => OpenQuote,
            (false, true) => CloseQuote,
            (true, false) => OpenSingle,
            (true, true) => CloseSingle,
        };
    }

    private static byte ShapeOf(ReadOnlySpan<char> form)
    {
        var shape = char.IsUpper(form[0]) ? Capital : 0;
        foreach (var c in form)
        {
            shape |= char.IsUpper(c) ? Upper : char.IsLower(c) ? LowerCase : char.IsDigit(c) ? Digit : Other;
        }
        return (byte)shape;
    }
}
