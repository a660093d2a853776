namespace FactCheck.Language.Claims;

/// <summary>What a number counts: the words after it up to the head noun. By the surface: the first plural, as in "200 new factory jobs".</summary>
internal static class CountedReader
{
    /// <summary>A noun phrase is seldom longer.</summary>
    private const int MostWords = 7;

    private static readonly Vocabulary Plurals = new(
        "people men women children police staff feet mice sheep personnel cattle crew aircraft spacecraft deer fish species series offspring congressmen congresswomen others ones dice geese teeth lbs " +
        "kg km mph cm mm mg ft hp gb mb mw gw kwh");

    private static readonly Vocabulary Singulars = new(
        "is was has does as its his this us yes thus across less plus versus perhaps always whereas besides towards says news politics s afterwards sometimes across business access process press loss " +
        "congress status campus virus census bonus consensus basis crisis analysis thesis series-long lens gas bus alias bias canvas atlas christmas goes needs wants makes takes gives gets remains");

    /// <summary>Plurals that go before another noun: "human rights groups", "sports teams".</summary>
    private static readonly Vocabulary Modifiers = new(
        "rights sports arms sales operations communications affairs relations services securities savings systems weapons drugs women men people children states electronics robotics logistics plainclothes earnings damages");

    private static readonly Vocabulary Stops = new(
        "and or of in behind among across along around near despite toward towards to for from at by on that who which whom whose with when where after before while but if than into because said say says is are was were be been being has have had do does did will would can " +
        "could may might must shall should not n't as about over under against between during since until through without within among per via like there here it he she they we you i him her them me us this these those " +
        "my your our their his its what how why so then also only just even still now ago earlier later away each apiece total more-than came went made took got gave voted told died won lost left helped " +
        "agreed wanted called found showed thought knew used seem seems seemed appear appears appeared remain remained including whether because though although unless too both either neither a an the one");

    private static readonly Vocabulary Determiners = new("the its their his her our my your these those this that all such a an some any mr ms mrs");

    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (Plurals.Has(word) || word.EndsWith("people", StringComparison.Ordinal) || (word.Length > 4 && word.EndsWith("men", StringComparison.Ordinal) && !word.EndsWith("imen", StringComparison.Ordinal)))
        {
            return true;
        }
        return word.Length > 2 && word[^1] is 's' or 'S' && !word.EndsWith("ss", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("ous", StringComparison.OrdinalIgnoreCase)
            && !word.EndsWith("'s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("’s", StringComparison.OrdinalIgnoreCase) && !word.EndsWith("sis", StringComparison.OrdinalIgnoreCase)
            && !Singulars.Has(word);
    }

    /// <summary>The noun phrase after a number, with its head as the last word: "new factory jobs"; null where there is none.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="end">The piece after the number.</param>
    /// <param name="isOne">The noun is in the singular.</param>
    public static (int First, int End)? Read(Pieces pieces, int end, bool isOne)
    {
        if (pieces.IsMark(end, "°"))
        {
            return (end, pieces.IsWord(end + 1) && pieces.IsGlued(end + 1) ? end + 2 : end + 1);
        }
        if (pieces.IsHyphen(end))
        {
            // "a 10-point margin", "two-to-one"
            return pieces.IsWord(end + 1) && !Stops.Has(pieces.Form(end + 1)) ? (end + 1, end + 2) : null;
        }
        if (pieces.Role(end) == NumberRole.Article && Measures.IsHalvable(pieces.Form(end + 1)))
        {
            // "half an hour"
            return (end + 1, end + 2);
        }
        var first = end;
        if (pieces.Is(first, "of"))
        {
            first++;
            while (first < end + 4 && Determiners.Has(pieces.Form(first)))
            {
                first++;
            }
            // "four of the five judges"
            first += first > end + 1 && (pieces.IsNumber(first) || pieces.Role(first) is NumberRole.Unit or NumberRole.Teen or NumberRole.Tens) ? 1 : 0;
        }
        return Phrase(pieces, first, isOne);
    }

    private static (int First, int End)? Phrase(Pieces pieces, int first, bool isOne)
    {
        if (pieces.Is(first, "person") || (Measures.IsExtent(pieces.Form(first)) && !IsPlural(pieces.Form(first)) && !pieces.IsHyphen(first + 1)))
        {
            // "a 12 point lead" lacks its hyphen.
            return (first, first + 1);
        }
        var (lower, name, last) = (-1, -1, -1);
        for (int i = first, words = 0; words < MostWords && IsInside(pieces, i, first); words++)
        {
            i = last = CompoundEnd(pieces, i);
            var isPlural = IsPlural(pieces.Form(i));
            if (isPlural && pieces.IsCapital(i) && !pieces.IsHeadline)
            {
                name = i;
            }
            else if (isPlural)
            {
                lower = i;
                if (!Modifiers.Has(pieces.Form(i)) || !IsInside(pieces, i + 1, first) || !IsPlural(pieces.Form(i + 1)))
                {
                    break;
                }
            }
            // "200 uniformed and plainclothes officers"
            i += pieces.Is(i + 1, "and") && name < 0 ? 2 : 1;
        }
        var head = lower >= 0 ? lower : name >= 0 ? name : isOne ? last : -1;
        return head >= 0 ? (first, head + 1) : null;
    }

    /// <summary>The last part of "weaker-than-expected".</summary>
    private static int CompoundEnd(Pieces pieces, int i)
    {
        for (var parts = 0; parts < MostWords && pieces.IsHyphen(i + 1) && pieces.IsWord(i + 2); parts++)
        {
            i += 2;
        }
        return i;
    }

    private static bool IsInside(Pieces pieces, int i, int first) =>
        // "two five-year terms", "three 10-year bonds"
        (pieces.IsHyphen(i + 1) && pieces.IsWord(i + 2) && (pieces.Number(i) is not null || pieces.IsNumber(i)))
        || pieces.IsWord(i) && !Stops.Has(pieces.Form(i)) && !(i > first && Ends(pieces.Form(i))) && pieces.Role(i) is NumberRole.None or NumberRole.Ordinal or NumberRole.Part;

    /// <summary>"wasn't", "they're".</summary>
    private static bool Ends(ReadOnlySpan<char> word) => word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal);
}
