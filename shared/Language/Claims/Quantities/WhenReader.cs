namespace FactCheck.Language.Claims;

/// <summary>Chooses the date of a quantity among those of its sentence.</summary>
internal static class WhenReader
{
    /// <summary>What crossing a boundary of clauses weighs, in pieces; a nearer date in the next clause is then further away.</summary>
    private const int Boundary = 12;

    /// <summary>A date mostly follows its number: "5,300 were fired in 2016".</summary>
    private const int BeforeIt = 4;

    private const int Furthest = 30;

    /// <summary>The date nearest to the quantity in its clause; of two as near, the one after it.</summary>
    /// <param name="pieces">The text.</param>
    /// <param name="dates">In order.</param>
    /// <param name="next">The first of the dates that begins after the quantity.</param>
    /// <param name="first">The quantity's first piece.</param>
    /// <param name="end">The piece after its last.</param>
    public static Mention? Read(Pieces pieces, List<DateSpan> dates, int next, int first, int end)
    {
        var after = next < dates.Count ? Distance(pieces, end, dates[next].First) : Furthest;
        var before = next > 0 && dates[next - 1].End <= first ? Distance(pieces, dates[next - 1].End, first) + BeforeIt : Furthest;
        if (after >= Furthest && before >= Furthest)
        {
            return null;
        }
        var date = dates[after <= before ? next : next - 1];
        return pieces.Mention(date.First, date.End);
    }

    private static int Distance(Pieces pieces, int from, int to)
    {
        if (to - from >= Furthest)
        {
            return Furthest;
        }
        var distance = to - from;
        for (var i = from; i < to; i++)
        {
            distance += pieces.IsMark(i, ";:—?!“”") ? Furthest : pieces.IsMark(i, ",") || pieces.Is(i, "but") || pieces.Is(i, "while") || pieces.Is(i, "and") || pieces.Is(i, "compared") ? Boundary / 2 : 0;
        }
        return distance;
    }
}
