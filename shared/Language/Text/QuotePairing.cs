using System.Collections.Immutable;

namespace FactCheck.Language.Text;

/// <summary>
/// Pairs quote marks. Marks of one family do not nest in one another, so at most three regions are open at once and the work is
/// linear. A double quote still open at the end of its paragraph goes on where the next paragraph repeats the opening mark, or
/// begins with the rest of the quote and its closing mark; otherwise it ends with the paragraph, as a mark that was never closed.
/// </summary>
internal sealed class QuotePairing
{
    private readonly string text;
    private readonly List<Token> tokens;
    private readonly List<Region> regions = [];
    private readonly Stack<Region> open = new();

    private QuotePairing(string text, List<Token> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    /// <summary>Finds the regions, and sets <see cref="Token.Role"/> and <see cref="Token.Quote"/>.</summary>
    public static ImmutableArray<QuoteRegion> Pair(string text, List<Token> tokens)
    {
        var pairing = new QuotePairing(text, tokens);
        pairing.ReadMarks();
        return pairing.Finish();
    }

    private void ReadMarks()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var startsParagraph = i > 0 && tokens[i].Paragraph != tokens[i - 1].Paragraph;
            if (startsParagraph)
            {
                EndParagraph(i);
            }
            if (MarkAt(i) is { } mark)
            {
                Read(i, mark, startsParagraph);
            }
        }
        LeaveOpen(above: 0, tokens.Count);
    }

    private void Read(int i, QuoteMark mark, bool startsParagraph)
    {
        var role = RoleAt(i, mark, IsOpen(mark.Family));
        if (role == QuoteRole.Open && startsParagraph && open.Count == 1 && open.Peek().Mark.Family == mark.Family)
        {
            SetRole(i, QuoteRole.Reopen);
        }
        else if (role == QuoteRole.Open)
        {
            LeaveFamily(mark.Family, i);
            var region = new Region { First = i, Mark = mark, Parent = open.Count > 0 ? open.Peek() : null };
            regions.Add(region);
            open.Push(region);
            SetRole(i, QuoteRole.Open);
        }
        else if (role == QuoteRole.Close)
        {
            Close(i, mark);
        }
    }

    private void Close(int i, QuoteMark mark)
    {
        if (IsOpen(mark.Family))
        {
            while (open.Peek().Mark.Family != mark.Family)
            {
                Leave(i);
            }
            var region = open.Pop();
            region.End = i + 1;
            region.Closed = true;
        }
        SetRole(i, QuoteRole.Close);
    }

    private void EndParagraph(int next)
    {
        if (open.Count > 0)
        {
            LeaveOpen(above: 1, next);
            if (!GoesOn(next, open.Peek().Mark.Family))
            {
                Leave(next);
            }
        }
    }

    private bool GoesOn(int first, QuoteFamily family)
    {
        if (family == QuoteFamily.Single)
        {
            return false;
        }
        for (var i = first; i < tokens.Count && tokens[i].Paragraph == tokens[first].Paragraph; i++)
        {
            if (MarkAt(i) is { } mark && mark.Family == family)
            {
                return RoleAt(i, mark, familyIsOpen: false) == (i == first ? QuoteRole.Open : QuoteRole.Close);
            }
        }
        return false;
    }

    private QuoteMark? MarkAt(int i) =>
        tokens[i].Length > 2 ? null : QuoteMark.Of(text.AsSpan(tokens[i].Start, tokens[i].Length));

    private QuoteRole RoleAt(int i, QuoteMark mark, bool familyIsOpen)
    {
        var (start, end) = (tokens[i].Start, tokens[i].End);
        var afterOpening = i > 0 && tokens[i - 1].End == start && tokens[i - 1].Role is QuoteRole.Open or QuoteRole.Reopen;
        var gapBefore = start == 0 || afterOpening || IsGap(text[start - 1], "([—–-");
        var gapAfter = end == text.Length || IsGap(text[end], ",.;:?!)]—–-’”»›\"'…");
        return mark.Role(gapBefore, gapAfter, familyIsOpen);
    }

    private static bool IsGap(char c, string marks) => Characters.Separates(c) || marks.Contains(c, StringComparison.Ordinal);

    private bool IsOpen(QuoteFamily family)
    {
        foreach (var region in open)
        {
            if (region.Mark.Family == family)
            {
                return true;
            }
        }
        return false;
    }

    private void LeaveFamily(QuoteFamily family, int end)
    {
        while (IsOpen(family))
        {
            Leave(end);
        }
    }

    private void LeaveOpen(int above, int end)
    {
        while (open.Count > above)
        {
            Leave(end);
        }
    }

    /// <summary>Ends the innermost region without its mark; an unclosed single mark was an apostrophe.</summary>
    private void Leave(int end)
    {
        var region = open.Pop();
        region.End = end;
        region.IsApostrophe = region.Mark.Family == QuoteFamily.Single;
    }

    private void SetRole(int i, QuoteRole role) => tokens[i] = tokens[i] with { Role = role };

    private ImmutableArray<QuoteRegion> Finish()
    {
        var quotes = ImmutableArray.CreateBuilder<QuoteRegion>();
        foreach (var region in regions)
        {
            if (region.IsApostrophe)
            {
                SetRole(region.First, QuoteRole.None);
                continue;
            }
            region.Index = quotes.Count;
            var parent = region.Parent is { IsApostrophe: true } apostrophe ? apostrophe.Parent : region.Parent;
            var span = new TextSpan(tokens[region.First].Start, tokens[region.End - 1].End);
            var range = new TokenRange(region.First, region.End);
            quotes.Add(new QuoteRegion(range, span, region.Mark.Kind, region.Closed, parent?.Index ?? -1));
            for (var i = region.First; parent is null && i < region.End; i++)
            {
                tokens[i] = tokens[i] with { Quote = region.Index };
            }
        }
        return quotes.ToImmutable();
    }

    private sealed class Region
    {
        public required int First { get; init; }

        public required QuoteMark Mark { get; init; }

        public required Region? Parent { get; init; }

        public int End { get; set; }

        public bool Closed { get; set; }

        public bool IsApostrophe { get; set; }

        public int Index { get; set; }
    }
}
