namespace FactCheck.Language.Claims;

/// <summary>How many times as much: "doubled", "twice as many", "three times higher", "tenfold", "5x".</summary>
internal static class MultipleReader
{
    private static readonly Dictionary<string, (double Value, bool IsVerb)> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["doubled"] = (2, true), ["doubles"] = (2, true), ["doubling"] = (2, true), ["double"] = (2, false),
        ["tripled"] = (3, true), ["triples"] = (3, true), ["tripling"] = (3, true), ["triple"] = (3, false), ["trebled"] = (3, true), ["treble"] = (3, false),
        ["quadrupled"] = (4, true), ["quadruples"] = (4, true), ["quadrupling"] = (4, true), ["quadruple"] = (4, false), ["quintupled"] = (5, true),
        ["halved"] = (0.5, true), ["halves"] = (0.5, false), ["halving"] = (0.5, true), ["halve"] = (0.5, false),
        ["twofold"] = (2, true), ["threefold"] = (3, true), ["fourfold"] = (4, true), ["fivefold"] = (5, true), ["sixfold"] = (6, true), ["tenfold"] = (10, true),
    };

    private static readonly Dictionary<string, (double Value, bool IsVerb)>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What is multiplied, after "double" and "three times".</summary>
    private static readonly Vocabulary Multiplied = new("the its their his her our my your what that as");

    private static readonly Vocabulary Compared = new(
        "as more less higher lower greater larger bigger smaller faster slower likelier worse better longer shorter stronger richer poorer costlier cheaper older younger what");

    /// <summary>After "three times the": what can be three times as large; "three times the senator voted" has none.</summary>
    private static readonly Vocabulary Sizes = new(
        "size number rate amount level price cost value national average usual normal limit speed share total rates levels numbers population original state u.s legal annual");

    private static readonly Vocabulary BeforeVerb = new("to would will could may might can should must nearly almost about roughly than not and they we did that");

    public static Amount? Read(Pieces pieces, int i)
    {
        if (!pieces.IsWord(i) || pieces.Number(i) is not null)
        {
            return Times(pieces, i);
        }
        if (pieces.Is(i, "twice") || pieces.Is(i, "thrice"))
        {
            return Twice(pieces, i);
        }
        if (Lookup.TryGetValue(pieces.Form(i), out var word))
        {
            // "double standard", "doubled down"
            var isMeant = !pieces.Is(i + 1, "down") && !pieces.IsHyphen(i + 1) && (word.IsVerb || Multiplied.Has(pieces.Form(i + 1)) || (IsVerbHere(pieces, i) && pieces.Role(i - 1) != NumberRole.Article));
            return isMeant ? Of(i, i + 1, word.Value) : null;
        }
        return null;
    }

    private static bool IsVerbHere(Pieces pieces, int i) =>
        BeforeVerb.Has(pieces.Form(i - 1)) && (!pieces.IsWord(i + 1) || Multiplied.Has(pieces.Form(i + 1)) || pieces.Is(i + 1, "in") || pieces.Is(i + 1, "to") || pieces.Is(i + 1, "by") || pieces.Is(i + 1, "over"));

    private static Amount? Twice(Pieces pieces, int i)
    {
        if (pieces.Is(i - 1, "think") || pieces.Is(i - 1, "thinking") || pieces.Is(i - 1, "thought"))
        {
            return null;
        }
        var value = pieces.Is(i, "twice") ? 2 : 3;
        return Compared.Has(pieces.Form(i + 1)) || Multiplied.Has(pieces.Form(i + 1))
            ? Of(i, i + 1, value)
            : new Amount(i, i + 1, value, QuantityKind.Number, "times") { IsSmallWord = true };
    }

    /// <summary>"three times higher", "10 times the rate", "5x", "10-fold".</summary>
    private static Amount? Times(Pieces pieces, int i)
    {
        if (pieces.IsNumber(i) && pieces.IsWord(i + 1) && pieces.IsGlued(i + 1) && pieces.Is(i + 1, "x"))
        {
            return pieces.IsGlued(i + 2) && (pieces.IsNumber(i + 2) || pieces.IsWord(i + 2)) ? null : NumeralOf(pieces, i, i + 2);
        }
        if (NumeralReader.Read(pieces, i) is not { Form: not NumeralForm.Crowd } numeral)
        {
            return null;
        }
        var next = pieces.PastHyphen(numeral.End);
        if (pieces.Is(next, "fold"))
        {
            return Of(i, next + 1, numeral.Value);
        }
        var isMultiple = pieces.Is(next, "times")
            && (Compared.Has(pieces.Form(next + 1)) || (Multiplied.Has(pieces.Form(next + 1)) && (Sizes.Has(pieces.Form(next + 2)) || !pieces.Is(next + 1, "the"))));
        return isMultiple ? Of(i, next + 1, numeral.Value) : null;
    }

    private static Amount? NumeralOf(Pieces pieces, int i, int end) =>
        double.TryParse(pieces.Form(i), System.Globalization.CultureInfo.InvariantCulture, out var value) ? Of(i, end, value) : null;

    private static Amount Of(int first, int end, double value) => new(first, end, value, QuantityKind.Multiple, "times");
}
