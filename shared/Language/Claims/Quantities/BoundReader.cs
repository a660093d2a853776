using System.Collections.Frozen;

namespace FactCheck.Language.Claims;

/// <summary>The words that bound a number: before it ("more than", "well over", "an estimated") or after it ("or more", "-plus").</summary>
internal static class BoundReader
{
    /// <summary>By the last word, then the words before it; the longer first.</summary>
    private static readonly FrozenDictionary<string, (string[] Before, QuantityBound Bound)[]>.AlternateLookup<ReadOnlySpan<char>> Phrases = Table(
        (QuantityBound.MoreThan, "more than|greater than|higher than|larger than|better than|over|above|north of|in excess of|upwards of|upward of"),
        (QuantityBound.LessThan, "less than|fewer than|lower than|smaller than|under|below|nearly|almost|shy of|just shy of"),
        (QuantityBound.AtLeast, "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|as few as|as little as|as low as|at a minimum"),
        (QuantityBound.AtMost, "at most|no more than|not more than|up to|as many as|as much as|as high as|a maximum of"),
        (QuantityBound.About, "about|around|roughly|approximately|approx|some|close to|an estimated|estimated|somewhere around|perhaps|maybe|circa|in the region of|something like|on the order of"));

    private static readonly Vocabulary Modifiers = new("just well slightly far much way considerably significantly substantially little bit barely");

    private static readonly Vocabulary Modified = new("more less fewer greater higher lower over under above below north shy");

    /// <summary>After these "about" says what the talk is of.</summary>
    private static readonly Vocabulary Talking = new(
        "talk talks talked talking speak speaks spoke speaking ask asks asked asking question questions know knows knew think thinks thought worry worried worries concern concerned concerns lie lied lying " +
        "book books learn learned hear heard complain complained argue argued tell told tweet tweeted write wrote writes joke joked discuss conversation conversations information details film");

    /// <summary>After these even "about 47 percent" is what they are about.</summary>
    private static readonly Vocabulary Topics = new("comment comments remark remarks joke jokes story stories claim claims statement statements question questions quote quip");

    /// <summary>After these a time that is "over" is a number exceeded, not one during which.</summary>
    private static readonly Vocabulary Exceeding = new("for in of after since lasted lasting is was took takes spent spend with than been be and wait waited just well only");

    /// <summary>The first piece of the words before the amount, and what they say; null where there are none.</summary>
    public static (int First, QuantityBound Bound)? Before(Pieces pieces, Amount amount)
    {
        var last = amount.First - 1;
        if (pieces.IsMark(last, "~≈><≥≤") && pieces.IsGlued(amount.First))
        {
            return (last, pieces.Form(last)[0] switch { '>' => QuantityBound.MoreThan, '<' => QuantityBound.LessThan, '≥' => QuantityBound.AtLeast, '≤' => QuantityBound.AtMost, _ => QuantityBound.About });
        }
        if (!pieces.IsWord(last) || !Phrases.TryGetValue(pieces.Form(last), out var phrases))
        {
            return null;
        }
        foreach (var (before, bound) in phrases)
        {
            if (Stands(pieces, last, before) && IsMeant(pieces, last - before.Length, last, amount))
            {
                return (Modifier(pieces, last - before.Length), bound);
            }
        }
        return null;
    }

    /// <summary>The piece after the words behind the amount, and what they say; null where there are none.</summary>
    public static (int End, QuantityBound Bound)? After(Pieces pieces, Amount amount)
    {
        var i = amount.End;
        var plus = pieces.PastHyphen(i);
        if ((plus > i && pieces.Is(plus, "plus")) || (pieces.IsMark(i, "+") && pieces.IsGlued(i) && !pieces.IsNumber(i + 1)))
        {
            return (plus + 1, QuantityBound.AtLeast);
        }
        if (plus > i && (pieces.Is(plus, "odd") || pieces.Is(plus, "ish") || pieces.Is(plus, "some") || pieces.Is(plus, "something")))
        {
            return (plus + 1, QuantityBound.About);
        }
        if (!pieces.Is(i, "or") && !(pieces.Is(i, "and") && (pieces.Is(i + 1, "up") || pieces.Is(i + 1, "above"))))
        {
            return null;
        }
        QuantityBound? bound = pieces.Form(i + 1).ToString().ToLowerInvariant() switch
        {
            "more" or "higher" or "greater" or "above" or "better" or "over" or "up" => QuantityBound.AtLeast,
            "less" or "fewer" or "lower" or "below" or "under" => QuantityBound.AtMost,
            "so" => QuantityBound.About,
            _ => null,
        };
        return bound is { } said && !pieces.Is(i + 2, "than") ? (i + 2, said) : null;
    }

    private static bool Stands(Pieces pieces, int last, string[] before)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (!pieces.Is(last - before.Length + i, before[i]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"well over", "a little more than", "far less than": the piece where the words begin.</summary>
    private static int Modifier(Pieces pieces, int first)
    {
        if (!Modified.Has(pieces.Form(first)) || !Modifiers.Has(pieces.Form(first - 1)))
        {
            return first;
        }
        var modifier = first - 1;
        return (pieces.Is(modifier, "little") || pieces.Is(modifier, "bit")) && pieces.Is(modifier - 1, "a") ? modifier - 1
            : pieces.Is(modifier, "much") && pieces.Is(modifier - 1, "not") ? modifier - 1
            : modifier;
    }

    private static bool IsMeant(Pieces pieces, int first, int last, Amount amount)
    {
        if (first < last)
        {
            return true;
        }
        var isBareWord = amount.IsSmallWord && amount.Kind == QuantityKind.Number;
        if (pieces.Is(last, "about"))
        {
            return !Topics.Has(pieces.Form(last - 1)) && !(isBareWord && Talking.Has(pieces.Form(last - 1)));
        }
        if (!pieces.Is(last, "over") && !pieces.Is(last, "under") && !pieces.Is(last, "above") && !pieces.Is(last, "below"))
        {
            return true;
        }
        var unit = pieces.Form(pieces.PastHyphen(amount.End));
        return Measures.IsTime(unit) && amount.Kind == QuantityKind.Number
            ? pieces.Is(last, "under") || Exceeding.Has(pieces.Form(last - 1)) || !pieces.IsWord(last - 1) || pieces.Is(amount.End + 1, "ago")
            : !isBareWord || Measures.IsMeasure(unit);
    }

    private static FrozenDictionary<string, (string[] Before, QuantityBound Bound)[]>.AlternateLookup<ReadOnlySpan<char>> Table(params (QuantityBound Bound, string Phrases)[] rows) =>
        rows.SelectMany(row => row.Phrases.Split('|').Select(phrase => (Words: phrase.Split(' '), row.Bound)))
            .GroupBy(phrase => phrase.Words[^1])
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(phrase => phrase.Words.Length).Select(phrase => (phrase.Words[..^1], phrase.Bound)).ToArray(),
                StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
