namespace FactCheck.Language.Claims;

/// <summary>Numbers in words: "two hundred and fifty thousand", "a dozen", "half a million", "tens of thousands", "seven and a half".</summary>
internal static class WordNumerals
{
    /// <summary>No number has more words; the bound keeps hostile texts cheap.</summary>
    private const int MostWords = 12;

    /// <summary>"test scores of" are results, not twenties.</summary>
    private static readonly Vocabulary BeforeResults = new("test exam sat act poll credit math reading favorability approval the their his her its high low average with");

    public static Numeral? Read(Pieces pieces, int i) => pieces.Role(i) switch
    {
        NumberRole.Zero => new Numeral(i + 1, 0, NumeralForm.Words),
        NumberRole.Unit or NumberRole.Teen or NumberRole.Tens => Cardinal(pieces, i),
        NumberRole.Article => ArticleScale(pieces, i),
        NumberRole.Vague => VagueScale(pieces, i),
        NumberRole.Crowd => Crowd(pieces, i),
        NumberRole.Part when pieces.Is(i, "half") => HalfScale(pieces, i + 1),
        NumberRole.Scale => DollarScale(pieces, i),
        _ => null,
    };

    /// <summary>What "and a half" and the like add to the number before them.</summary>
    public static (double Value, int End)? HalfMore(Pieces pieces, int i)
    {
        var and = pieces.PastHyphen(i);
        if (!pieces.Is(and, "and"))
        {
            return null;
        }
        var one = pieces.PastHyphen(and + 1);
        var part = pieces.PastHyphen(one + 1);
        return pieces.Role(one) is NumberRole.Article or NumberRole.Unit && pieces.Number(part) is { Role: NumberRole.Part, Value: 2 or 4 } found && !pieces.Is(part, "halves")
            ? (pieces.Number(one)!.Value / found.Value, part + 1)
            : null;
    }

    private static Numeral? Cardinal(Pieces pieces, int first)
    {
        var (total, current, scale, last, end) = (0d, 0d, 1d, NumberRole.None, first);
        for (var (i, words) = (first, 0); words < MostWords && pieces.Number(i) is { } word && Follows(pieces, i, last, word.Role, current); words++)
        {
            if (word.Role == NumberRole.Scale)
            {
                scale = Math.Max(scale, word.Value);
                current = Math.Max(current, 1) * word.Value;
                (total, current) = word.Value >= 1000 ? (total + current, 0) : (total, current);
            }
            else
            {
                current += word.Value;
            }
            (last, end) = (word.Role, i + 1);
            i = NextWord(pieces, end, last);
        }
        var value = total + current;
        if (HalfMore(pieces, end) is { } half)
        {
            (value, end) = (value + half.Value, half.End);
            var next = pieces.PastHyphen(end);
            return pieces.Number(next) is { Role: NumberRole.Scale } more
                ? new Numeral(next + 1, value * more.Value, NumeralForm.Words, more.Value)
                : new Numeral(end, value, NumeralForm.Words, scale);
        }
        return new Numeral(end, value, NumeralForm.Words, scale);
    }

    /// <summary>"and" joins only what follows a scale: "two hundred and fifty".</summary>
    private static int NextWord(Pieces pieces, int end, NumberRole last)
    {
        var next = pieces.PastHyphen(end);
        return last == NumberRole.Scale && pieces.Is(next, "and") && pieces.Role(pieces.PastHyphen(next + 1)) is NumberRole.Unit or NumberRole.Teen or NumberRole.Tens
            ? pieces.PastHyphen(next + 1)
            : next;
    }

    private static bool Follows(Pieces pieces, int i, NumberRole last, NumberRole role, double current) => (last, role) switch
    {
        (NumberRole.None, _) => true,
        // "twenty five-year terms" has two numbers, "twenty-five" one.
        (NumberRole.Tens, NumberRole.Unit) => pieces.IsHyphen(i - 1) || !pieces.IsHyphen(i + 1),
        (NumberRole.Scale, NumberRole.Unit or NumberRole.Teen or NumberRole.Tens) => !pieces.IsHyphen(i + 1) || role == NumberRole.Tens,
        (NumberRole.Scale, NumberRole.Scale) => current is not 0 || !pieces.Is(i, "dozen"),
        (NumberRole.Unit or NumberRole.Teen or NumberRole.Tens, NumberRole.Scale) => true,
        _ => false,
    };

    /// <summary>"a dozen", "a hundred and fifty", "a half-dozen", "a quarter of a million"; alone "a" counts nothing.</summary>
    private static Numeral? ArticleScale(Pieces pieces, int i)
    {
        if (pieces.Role(i + 1) == NumberRole.Scale && pieces.Is(i, "a"))
        {
            return Cardinal(pieces, i + 1);
        }
        if (pieces.Is(i + 1, "half") && HalfScale(pieces, i + 2) is { } half)
        {
            return half;
        }
        if (pieces.Is(i + 1, "quarter") && QuarterScale(pieces, i + 2) is { } quarter)
        {
            return quarter;
        }
        // "a couple hundred", "a few thousand"
        return pieces.Role(i + 1) == NumberRole.Vague ? VagueScale(pieces, i + 1) : null;
    }

    /// <summary>"a quarter of a million", "a quarter-million".</summary>
    private static Numeral? QuarterScale(Pieces pieces, int i)
    {
        var of = pieces.PastHyphen(i);
        var next = pieces.Is(of, "of") ? pieces.PastHyphen(of + 1) : of;
        next = pieces.Role(next) == NumberRole.Article ? pieces.PastHyphen(next + 1) : next;
        return pieces.Number(next) is { Role: NumberRole.Scale } scale ? new Numeral(next + 1, scale.Value / 4, NumeralForm.Words, scale.Value) : null;
    }

    /// <summary>"half a million", "half-dozen", "half an hour", "half-century": half of a scale or a measure.</summary>
    private static Numeral? HalfScale(Pieces pieces, int i)
    {
        var next = pieces.PastHyphen(i);
        if (pieces.Role(next) == NumberRole.Article)
        {
            return pieces.Number(next + 1) is { Role: NumberRole.Scale } of ? new Numeral(next + 2, of.Value / 2, NumeralForm.Words, of.Value)
                : Measures.IsHalvable(pieces.Form(next + 1)) ? new Numeral(Measures.IsPercent(pieces.Form(next + 1)) ? next + 1 : i, 0.5, NumeralForm.Words)
                : null;
        }
        if (pieces.Number(next) is { Role: NumberRole.Scale } scale)
        {
            return new Numeral(next + 1, scale.Value / 2, NumeralForm.Words, scale.Value);
        }
        return Measures.IsHalvable(pieces.Form(next)) ? new Numeral(i, 0.5, NumeralForm.Words) : null;
    }

    /// <summary>"several hundred", "a couple of dozen": as vague as "hundreds".</summary>
    private static Numeral? VagueScale(Pieces pieces, int i)
    {
        var next = pieces.Is(i, "couple") && pieces.Is(i + 1, "of") ? i + 2 : i + 1;
        return pieces.Role(next) == NumberRole.Scale && Cardinal(pieces, next) is { } scale ? scale with { Form = NumeralForm.Crowd } : null;
    }

    /// <summary>"tens of thousands", "hundreds of millions", "dozens"; "tens" and "scores" mean other things when alone.</summary>
    private static Numeral? Crowd(Pieces pieces, int i)
    {
        var first = pieces.Number(i)!;
        if (pieces.Is(i + 1, "of") && pieces.Number(i + 2) is { Role: NumberRole.Crowd } second)
        {
            return new Numeral(i + 3, first.Value * second.Value, NumeralForm.Crowd, second.Value);
        }
        var isOther = first.Value is 10 || (first.Value is 20 && (!pieces.Is(i + 1, "of") || BeforeResults.Has(pieces.Form(i - 1))));
        return isOther ? null : new Numeral(i + 1, first.Value, NumeralForm.Crowd, first.Value);
    }

    /// <summary>"million-dollar": a scale without a number, only before the currency.</summary>
    private static Numeral? DollarScale(Pieces pieces, int i) =>
        pieces.IsHyphen(i + 1) && Currencies.OfWord(pieces.Form(i + 2)) is not null ? new Numeral(i + 1, pieces.Number(i)!.Value, NumeralForm.Words, pieces.Number(i)!.Value) : null;
}
