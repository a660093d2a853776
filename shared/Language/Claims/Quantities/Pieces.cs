namespace FactCheck.Language.Claims;

/// <summary>The pieces of one range of a text. Any index may be asked for; beyond the ends there is nothing.</summary>
internal sealed class Pieces(string text, TextSpan range)
{
    /// <summary>Words shorter than this stay small in headlines.</summary>
    private const int ShortWord = 4;

    private readonly List<Piece> pieces = PieceReader.Read(text, range);
    private NumberWord?[]? numbers;
    private bool? isHeadline;

    public string Text { get; } = text;

    public int Count => pieces.Count;

    public Piece this[int i] => pieces[i];

    /// <summary>Most words begin with a capital, so that a capital marks no name.</summary>
    public bool IsHeadline => isHeadline ??= MostAreCapital();

    public ReadOnlySpan<char> Form(int i) => Has(i) ? Text.AsSpan(pieces[i].Start, pieces[i].End - pieces[i].Start) : default;

    public bool Is(int i, string word) => Form(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsWord(int i) => Has(i) && pieces[i].Form == PieceForm.Word;

    public bool IsNumber(int i) => Has(i) && pieces[i].Form == PieceForm.Number;

    public bool IsMark(int i, string marks) => Has(i) && pieces[i].Form == PieceForm.Mark && pieces[i].End == pieces[i].Start + 1 && marks.Contains(Text[pieces[i].Start]);

    /// <summary>No white space before it.</summary>
    public bool IsGlued(int i) => Has(i) && pieces[i].IsGlued;

    /// <summary>A hyphen with something glued to both its sides.</summary>
    public bool IsHyphen(int i) => IsMark(i, "-‐‑–") && IsGlued(i) && IsGlued(i + 1);

    /// <summary>The piece after an optional hyphen: where the next part of "five-year" and of "five years" begins.</summary>
    public int PastHyphen(int i) => IsHyphen(i) ? i + 1 : i;

    public bool IsCapital(int i) => IsWord(i) && char.IsUpper(Form(i)[0]);

    /// <summary>A capital that no sentence's start, quotation or headline explains.</summary>
    public bool IsName(int i) => IsCapital(i) && i > 0 && !IsMark(i - 1, "\"“‘'’.:!?—–-([") && !IsHeadline;

    /// <summary>What the word does in numbers; null for other pieces.</summary>
    public NumberWord? Number(int i) => Has(i) ? (numbers ??= FindNumbers())[i] : null;

    /// <summary>The role of the word, or none.</summary>
    public NumberRole Role(int i) => Number(i)?.Role ?? NumberRole.None;

    public TextSpan Span(int first, int end) => new(pieces[first].Start, pieces[end - 1].End);

    public Mention Mention(int first, int end)
    {
        var span = Span(first, end);
        return new Mention(span.Start, span.End, Text[span.Start..span.End]);
    }

    private bool Has(int i) => (uint)i < (uint)pieces.Count;

    private NumberWord?[] FindNumbers()
    {
        var found = new NumberWord?[pieces.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = pieces[i].Form == PieceForm.Word ? NumberWords.Of(Form(i)) : null;
        }
        return found;
    }

    private bool MostAreCapital()
    {
        var (capital, all) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            if (IsWord(i) && Form(i).Length >= ShortWord)
            {
                all++;
                capital += IsCapital(i) ? 1 : 0;
            }
        }
        return all >= 4 && capital * 4 >= all * 3;
    }
}
