namespace FactCheck.Language.Claims;

/// <summary>Tells numbers that name: "Boeing 737", "Section 230", "page 12", "No. 2", "F-16", "1600 Pennsylvania Avenue", "555-123-4567".</summary>
internal static class NumberNames
{
    /// <summary>What is numbered with the number after it, in small letters too.</summary>
    private static readonly Vocabulary Numbered = new(
        "section article chapter title proposition prop amendment route highway interstate flight room page pages paragraph line channel district grade level phase tier step round part stage type " +
        "category class act verse item exhibit number no nos resolution rule group version episode season table figure fig vol volume suite apartment apt unit box lot pier gate platform terminal " +
        "day week psalm boeing airbus apollo falcon fortune forbes fox abc nbc cbs area war windows iphone catch formula file form sr hr hb sb division precinct ward bowl");

    /// <summary>These count more often than they are numbered: only with a capital, or in the singular.</summary>
    private static readonly Vocabulary Countable = new("number no group class part act season rule line form type file unit area lot war");

    private static readonly Vocabulary Streets = new("street st avenue ave road rd boulevard blvd drive dr lane place square way parkway highway court broadway");

    private static readonly Vocabulary Calls = new("call calls caller callers dispatch dispatcher dispatchers operator operators emergency tape tapes recording center");

    private static readonly Vocabulary Titled = new("minutes hours days weeks months years things eyes corinthians kings");

    private static readonly Vocabulary Idioms = new("faced timing");

    /// <summary>Whether the amount is part of a name, an address, a list's numbering or a telephone number.</summary>
    public static bool IsName(Pieces pieces, Amount amount)
    {
        var (first, end) = (amount.First, amount.End);
        if (amount.Kind != QuantityKind.Number)
        {
            return IsJoined(pieces, first);
        }
        return IsJoined(pieces, first) || IsNumbered(pieces, amount) || IsInAddress(pieces, first, end) || IsListing(pieces, first, end) || IsTitled(pieces, amount) || IsIdiom(pieces, amount);
    }

    /// <summary>The piece after a telephone number, or "24/7", that begins here; null where none does.</summary>
    public static int? CodeEnd(Pieces pieces, int i)
    {
        var start = pieces.IsMark(i, "(") ? i + 1 : i;
        if (!pieces.IsNumber(start))
        {
            return null;
        }
        if (pieces.Form(start) is "24" && pieces.IsMark(start + 1, "/") && pieces.Form(start + 2) is "7")
        {
            return start + 3;
        }
        var (end, groups, digits) = (start + 1, 1, pieces.Form(start).Length);
        for (var next = end; groups < 8; groups++, end = next)
        {
            next = pieces.IsMark(end, ")") ? end + 1 : end;
            next = pieces.IsMark(next, "-.–") && pieces.IsGlued(next) && pieces.IsGlued(next + 1) ? next + 1 : next;
            if (next == end || !pieces.IsNumber(next) || pieces.Form(next).Contains(',') || (groups == 1 && !pieces.IsMark(next - 1, "-.–)")))
            {
                break;
            }
            digits += pieces.Form(next).Length;
            next++;
        }
        return (groups >= 3 && digits >= 7) || (groups == 2 && pieces.Form(start).Length == 3 && pieces.Form(end - 1).Length is 4) ? end : null;
    }

    /// <summary>"G7", "F-16", "#1", "19/20".</summary>
    private static bool IsJoined(Pieces pieces, int first)
    {
        if (!pieces.IsGlued(first))
        {
            return false;
        }
        if (pieces.IsWord(first - 1) || pieces.IsMark(first - 1, "#/&\\"))
        {
            return true;
        }
        // "COVID-19", "I-95"; and what is left of a longer code.
        return pieces.IsMark(first - 1, "-‐‑") && pieces.IsGlued(first - 1) && !pieces.IsMark(first - 2, "-");
    }

    private static bool IsNumbered(Pieces pieces, Amount amount)
    {
        var (i, isBare) = (amount.First, amount.IsSmallWord || (pieces.IsNumber(amount.First) && amount.Scale == 1 && !pieces.Form(amount.First).Contains(',')));
        var noun = pieces.IsMark(i - 1, ".") && pieces.IsGlued(i - 1) ? i - 2 : i - 1;
        if (!isBare || !pieces.IsWord(noun))
        {
            return false;
        }
        var isInitials = noun == i - 2 && pieces.Form(noun).Length == 1 && pieces.IsCapital(noun) && !pieces.IsGlued(i) && pieces.IsMark(noun - 1, ".");
        return (isInitials && !pieces.Is(noun, "s") && !IsCounting(pieces, amount.End))
            || (pieces.IsMark(noun - 1, "&") && pieces.IsGlued(noun - 1) && pieces.Form(noun).Length == 1)
            || (pieces.Is(noun, "of") && pieces.IsCapital(noun - 1) && (pieces.Is(noun - 1, "group") || pieces.Is(noun - 1, "gang")))
            || IsSeries(pieces, i, amount)
            || (Numbered.Has(pieces.Form(noun)) && IsLabel(pieces, noun, i, amount))
            || (pieces.Is(noun, "number") && !IsCounting(pieces, amount.End));
    }

    /// <summary>"Section 230" and "Fortune 500 companies", with a capital, are names whatever follows; "on page 12" is one where nothing is counted.</summary>
    private static bool IsLabel(Pieces pieces, int noun, int i, Amount amount)
    {
        var isCountable = Countable.Has(pieces.Form(noun));
        return (pieces.IsCapital(noun) && noun > 0 && !isCountable)
            || ((pieces.IsCapital(noun) || !isCountable || (noun == i - 2 && !pieces.Is(noun, "no"))) && !IsCounting(pieces, amount.End));
    }

    /// <summary>"Bush 45", "Ginbot 7 movement": a small number at a name, which no plural and no mark sets apart from it.</summary>
    private static bool IsSeries(Pieces pieces, int i, Amount amount) =>
        pieces.IsNumber(i) && amount.Value < 20 && pieces.IsName(i - 1) && pieces.IsWord(amount.End) && CountedReader.Read(pieces, amount.End, isOne: false) is null;

    /// <summary>"In that district 40 people voted": a plural follows.</summary>
    private static bool IsCounting(Pieces pieces, int end) => pieces.IsWord(end) && CountedReader.IsPlural(pieces.Form(end)) && !pieces.IsCapital(end);

    /// <summary>"1600 Pennsylvania Avenue", "Texas 78701", "18 U.S.C.", "501(c)".</summary>
    private static bool IsInAddress(Pieces pieces, int first, int end)
    {
        if (!pieces.IsNumber(first))
        {
            return false;
        }
        for (var i = end; i < end + 4 && pieces.IsCapital(i); i++)
        {
            if (i > end && Streets.Has(pieces.Form(i)))
            {
                return true;
            }
        }
        return (pieces.IsMark(end, "(") && pieces.IsGlued(end) && pieces.IsMark(end + 2, ")"))
            || (pieces.Is(end, "u") && pieces.Is(end + 2, "s") && pieces.Is(end + 4, "c"))
            || (pieces.IsMark(first - 1, "§"))
            || (pieces.IsMark(end, ".") && pieces.IsGlued(end) && pieces.IsGlued(end + 1) && pieces.IsWord(end + 1))
            || (pieces.Form(first) is "911" && (Calls.Has(pieces.Form(end)) || pieces.Form(first - 1).StartsWith("call", StringComparison.OrdinalIgnoreCase) || pieces.Form(first - 1).StartsWith("dial", StringComparison.OrdinalIgnoreCase)))
            || (pieces.Form(first).Length == 5 && pieces.IsCapital(first - 1) && !pieces.IsWord(end) && !pieces.Form(first).Contains(','));
    }

    /// <summary>"1. Wash hands", "2) Go": the numbering of a list, at the start of its line.</summary>
    private static bool IsListing(Pieces pieces, int first, int end) =>
        first == 0 && pieces.IsNumber(first) && (end >= pieces.Count || (pieces.Form(first).Length <= 2 && pieces.IsMark(end, ".):") && pieces.IsGlued(end) && (end + 1 >= pieces.Count || pieces.IsCapital(end + 1) || pieces.IsMark(end + 1, "“\"‘"))));

    /// <summary>"60 Minutes", "Final Four", "Two Corinthians".</summary>
    private static bool IsTitled(Pieces pieces, Amount amount) =>
        (pieces.IsCapital(amount.End) && !pieces.IsHeadline && Titled.Has(pieces.Form(amount.End)))
        || (amount.IsSmallWord && pieces.IsName(amount.First) && amount.Value > 1 && !pieces.IsMark(amount.First - 1, ".?!:“\"‘(—"))
        || (pieces.IsHyphen(amount.End) && pieces.IsCapital(amount.End + 1) && pieces.Form(amount.End + 1).Length is 1 && !pieces.IsHeadline);

    private static bool IsIdiom(Pieces pieces, Amount amount)
    {
        var next = pieces.PastHyphen(amount.End);
        return amount.Value switch
        {
            0 => pieces.Is(next, "tolerance") || pieces.Is(next, "sum") || pieces.Is(next, "in") || pieces.Is(next, "hour") || pieces.Is(amount.First - 1, "ground") || pieces.IsHyphen(amount.First - 1)
                || (pieces.Is(amount.First, "zero") && pieces.Is(next, "on")),
            2 => next > amount.End && (Idioms.Has(pieces.Form(next)) || pieces.Is(amount.First - 1, "one")),
            _ => pieces.Is(amount.First - 1, "high") && amount.Value == 5 && pieces.IsHyphen(amount.First - 1),
        };
    }
}
