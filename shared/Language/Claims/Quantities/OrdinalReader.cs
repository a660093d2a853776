using System.Globalization;

namespace FactCheck.Language.Claims;

/// <summary>Ranks from the second on: "the second debate", "third-largest", "the 45th president"; not those in names, dates and phrases.</summary>
internal static class OrdinalReader
{
    private static readonly Vocabulary Named = new(
        "amendment congress district circuit regiment division airborne infantry battalion brigade century centuries grade grader graders graduate ward precinct arrondissement " +
        "street st avenue ave birthday parallel quarter half world lady");

    /// <summary>"third party", "second thoughts", "second-degree": said of something else.</summary>
    private static readonly Vocabulary Phrases = new(
        "party parties degree thought thoughts nature guess guessed guessing hand rate class tier fiddle wind rail wheel world cousin cousins to lady base string grade grader graders");

    private static readonly Vocabulary Order = new("president presidential secretary annual time anniversary straight consecutive largest most");

    private static readonly Vocabulary Ranking = new("in ranked finished placed came");

    private static readonly Vocabulary Counting = new("every split per each");

    public static Amount? Read(Pieces pieces, int i)
    {
        var ordinal = pieces.IsNumber(i) ? InDigits(pieces, i) : InWords(pieces, i);
        return ordinal is { } found && !IsInName(pieces, i, found.End) && !IsPhrase(pieces, i, found.End)
            ? new Amount(i, found.End, found.Rank, QuantityKind.Ordinal, "ordinal")
            : null;
    }

    private static (double Rank, int End)? InDigits(Pieces pieces, int i) =>
        pieces.IsGlued(i + 1) && pieces.Form(i + 1) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH"
        && double.TryParse(pieces.Form(i), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var rank) && rank > 1 && !pieces.IsMark(i - 1, "-–/'’")
            ? (rank, i + 2)
            : null;

    private static (double Rank, int End)? InWords(Pieces pieces, int i)
    {
        if (pieces.Number(i) is { Role: NumberRole.Ordinal } word)
        {
            return pieces.IsHyphen(i - 1) && !pieces.Is(i - 2, "the") ? null : (word.Value, i + 1);
        }
        // "twenty-first"
        return pieces.Number(i) is { Role: NumberRole.Tens } tens && pieces.IsHyphen(i + 1)
            ? pieces.Is(i + 2, "first") ? (tens.Value + 1, i + 3)
                : pieces.Number(i + 2) is { Role: NumberRole.Ordinal, Value: < 10 and var more } ? (tens.Value + more, i + 3)
                : null
            : null;
    }

    private static bool IsInName(Pieces pieces, int i, int end)
    {
        var next = pieces.PastHyphen(end);
        if (Named.Has(pieces.Form(next)) || (pieces.Is(next, "congressional") && pieces.Is(next + 1, "district")))
        {
            return true;
        }
        if (pieces.IsCapital(next) && !pieces.IsHeadline && !Order.Has(pieces.Form(next)) && (pieces.IsNumber(i) || pieces.IsName(i)))
        {
            return true;
        }
        return pieces.IsName(i) || (pieces.IsNumber(i) && IsDay(pieces.Form(i)) && !pieces.IsWord(next) && !Ranking.Has(pieces.Form(i - 1)));
    }

    /// <summary>"the 15th" and the film “13th” have no noun; of a rank beyond the days of a month it may be left out.</summary>
    private static bool IsDay(ReadOnlySpan<char> digits) => int.TryParse(digits, out var day) && day <= 31;

    private static bool IsPhrase(Pieces pieces, int i, int end)
    {
        if (pieces.IsNumber(i))
        {
            return false;
        }
        var next = pieces.PastHyphen(end);
        // "third- through eighth-grade", "second-in-command", "second-to-last"
        var isCompound = pieces.IsMark(end, "-") && pieces.IsGlued(end) && (!pieces.IsGlued(end + 1) || pieces.Is(next, "in") || pieces.Is(next, "to"));
        return isCompound || IsListing(pieces, i, end) || IsUnitOfTime(pieces, i, next)
            || (Phrases.Has(pieces.Form(next)) && (!pieces.Is(next, "to") || pieces.Is(next + 1, "none")))
            || (pieces.Is(i, "eleventh") && pieces.Is(next, "hour"));
    }

    /// <summary>"Second, we have no choice."</summary>
    private static bool IsListing(Pieces pieces, int i, int end) =>
        pieces.IsMark(end, ",") && (i == 0 || pieces.IsMark(i - 1, ".\"“‘;:—–") || pieces.Is(i - 1, "and"));

    /// <summary>"every second", "60 second ad", "for a second"; but "a second device".</summary>
    private static bool IsUnitOfTime(Pieces pieces, int i, int next)
    {
        if (!pieces.Is(i, "second"))
        {
            return false;
        }
        var isAfterA = pieces.Is(i - 1, "a");
        return (isAfterA && !pieces.IsWord(next)) || (!isAfterA && (Counting.Has(pieces.Form(i - 1)) || pieces.Number(i - 1) is not null || pieces.IsNumber(i - 1)));
    }
}
