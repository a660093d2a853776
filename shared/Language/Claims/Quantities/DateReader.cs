namespace FactCheck.Language.Claims;

/// <summary>Words that say when, as pieces of the text.</summary>
/// <param name="First">The first piece; "since" and "by" belong to it, "in" and "on" do not.</param>
/// <param name="End">The piece after the last one.</param>
/// <param name="HoldsCount">"the past two years": a number in it counts something, unlike that of a date.</param>
internal readonly record struct DateSpan(int First, int End, bool HoldsCount);

/// <summary>
/// Finds dates, years, decades, times of day and words such as "last year", so that their numbers are not taken for quantities and
/// quantities get their date. One pass, each place looked at over a few pieces only.
/// </summary>
internal static class DateReader
{
    private static readonly Vocabulary Prepositions = new("since by until till before after");

    public static List<DateSpan> Find(Pieces pieces)
    {
        List<DateSpan> found = [];
        for (var i = 0; i < pieces.Count;)
        {
            if (Read(pieces, i) is not { } date)
            {
                i++;
                continue;
            }
            Add(pieces, date, found);
            i = date.End;
        }
        return found;
    }

    private static DateSpan? Read(Pieces pieces, int i)
    {
        if (pieces.IsNumber(i))
        {
            return Of(i, CalendarReader.TimeEnd(pieces, i) ?? CalendarReader.DayMonthEnd(pieces, i) ?? CalendarReader.SlashedEnd(pieces, i) ?? YearReader.End(pieces, i), holdsCount: false)
                ?? Of(i, RelativeDates.AgoEnd(pieces, i), holdsCount: true);
        }
        if (!pieces.IsWord(i))
        {
            return Of(i, YearReader.ShortEnd(pieces, i), holdsCount: false);
        }
        return Of(i, CalendarReader.MonthEnd(pieces, i) ?? CalendarReader.TimeEnd(pieces, i) ?? YearReader.PartEnd(pieces, i), holdsCount: false)
            ?? Of(i, RelativeDates.End(pieces, i) ?? RelativeDates.AgoEnd(pieces, i), holdsCount: true);
    }

    private static DateSpan? Of(int first, int? end, bool holdsCount) => end is { } past ? new DateSpan(first, past, holdsCount) : null;

    /// <summary>Joins "from 2011 to 2016" and takes "since" and "by" in.</summary>
    private static void Add(Pieces pieces, DateSpan date, List<DateSpan> found)
    {
        if (found is [.., var last] && date.First == last.End + 1 && !date.HoldsCount && !last.HoldsCount
            && (pieces.IsMark(last.End, "-–—") || pieces.Is(last.End, "to") || pieces.Is(last.End, "through") || (pieces.Is(last.End, "and") && pieces.Is(last.First - 1, "between"))))
        {
            found[^1] = last with { End = date.End };
            return;
        }
        var isFrom = Prepositions.Has(pieces.Form(date.First - 1)) && (found is not [.., var before] || before.End < date.First);
        found.Add(isFrom ? date with { First = date.First - 1 } : date);
    }
}
