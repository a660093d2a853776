namespace FactCheck.Language.Claims;

/// <summary>Tells ages, which count nothing: "a 31-year-old man", "aged 61", "Mary Doe, 54, of Leeds", "people over 65", "she was 12 when".</summary>
internal static class AgeReader
{
    private const int Oldest = 120;

    private static readonly Vocabulary Years = new("year years month months week weeks day days");

    private static readonly Vocabulary Limits = new("over under above below than least");

    private static readonly Vocabulary People = new(
        "people those persons anyone everyone someone voters men women adults americans children kids teens youths workers students drivers patients girls boys males females residents citizens " +
        "whites blacks latinos hispanics seniors respondents parents players");

    private static readonly Vocabulary AfterLimit = new("and or who in are were is have had by say said said, to at were voted support as with the");

    private static readonly Vocabulary Turning = new("turned turns turning turn");

    private static readonly Vocabulary Pronouns = new("he she i he's she's i'm they're you're he’s she’s i’m they’re you’re");

    private static readonly Vocabulary Being = new("is was am 's");

    /// <summary>Whether the number is an age, or the pair of numbers that it begins.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="amount">The number, or the first of the pair.</param>
    /// <param name="end">The piece after the number or the pair.</param>
    public static bool IsAge(Pieces pieces, Amount amount, int end)
    {
        if (amount is not { Kind: QuantityKind.Number, Unit: null, Value: > 0 and <= Oldest })
        {
            return false;
        }
        var first = amount.First;
        return IsOld(pieces, end) || IsAged(pieces, first, end) || (amount.End == end && (IsAfterName(pieces, first, end) || IsLimit(pieces, first, end) || IsTold(pieces, first, end)));
    }

    /// <summary>"31-year-old", "70 years old", "two years of age".</summary>
    private static bool IsOld(Pieces pieces, int end)
    {
        var unit = pieces.PastHyphen(end);
        if (!Years.Has(pieces.Form(unit)))
        {
            return false;
        }
        var old = pieces.PastHyphen(unit + 1);
        return pieces.Is(old, "old") || pieces.Is(old, "olds") || (pieces.Is(old, "of") && pieces.Is(old + 1, "age"));
    }

    /// <summary>"aged 61", "at age 30", "ages 18 to 29", "the age of 40", "65 and older".</summary>
    private static bool IsAged(Pieces pieces, int first, int end)
    {
        var before = first - 1;
        if (pieces.Is(before, "of") || Limits.Has(pieces.Form(before)) || pieces.Is(before, "between"))
        {
            before--;
        }
        return pieces.Is(before, "aged") || pieces.Is(before, "age") || pieces.Is(before, "ages")
            || ((pieces.Is(end, "and") || pieces.Is(end, "or")) && (pieces.Is(end + 1, "older") || pieces.Is(end + 1, "younger") || pieces.Is(end + 1, "over") || pieces.Is(end + 1, "under")))
            || (pieces.Is(end, "or") && pieces.Is(end + 1, "older"));
    }

    /// <summary>Agencies set ages between commas after the name.</summary>
    private static bool IsAfterName(Pieces pieces, int first, int end) =>
        pieces.IsNumber(first) && pieces.IsMark(first - 1, ",") && pieces.IsCapital(first - 2)
        && (end >= pieces.Count || pieces.IsMark(end, ",.;)")) && !pieces.IsNumber(end + 1);

    /// <summary>"focusing on people under 30", "men over 50": nothing is counted.</summary>
    private static bool IsLimit(Pieces pieces, int first, int end) =>
        pieces.IsNumber(first) && pieces.Form(first).Length == 2 && Limits.Has(pieces.Form(first - 1)) && People.Has(pieces.Form(first - 2))
        && (!pieces.IsWord(end) || AfterLimit.Has(pieces.Form(end)));

    /// <summary>"she was 12 when", "he turned 70", "at 25, he".</summary>
    private static bool IsTold(Pieces pieces, int first, int end)
    {
        var isAlone = !pieces.IsWord(end) || pieces.Is(end, "when") || pieces.Is(end, "at") || pieces.Is(end, "and") || pieces.Is(end, "in") || pieces.Is(end, "on") || pieces.Is(end, "this");
        if (!isAlone || pieces.IsMark(end, "-–—%"))
        {
            return false;
        }
        var subject = Being.Has(pieces.Form(first - 1)) ? first - 2 : first - 1;
        return Turning.Has(pieces.Form(first - 1)) || Pronouns.Has(pieces.Form(subject));
    }
}
