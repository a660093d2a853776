namespace FactCheck.Language.Claims;

/// <summary>Days, months and times of day as calendars and clocks give them; each answer is the piece after the expression.</summary>
internal static class CalendarReader
{
    private static readonly Vocabulary Months = new(
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec");

    private static readonly Vocabulary Weekdays = new("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays");

    /// <summary>"May" and "March" are months only after these, when no day or year follows.</summary>
    private static readonly Vocabulary BeforeMonth = new("in since by until last this of early late next from through before after");

    private static readonly Vocabulary DayTimes = new("morning afternoon evening night");

    /// <summary>"March 3", "Nov. 8-10, 2016", "June 2016", "in May"; weekdays too.</summary>
    public static int? MonthEnd(Pieces pieces, int i)
    {
        if (!pieces.IsCapital(i))
        {
            return null;
        }
        if (Weekdays.Has(pieces.Form(i)))
        {
            return DayTimes.Has(pieces.Form(i + 1)) ? i + 2 : i + 1;
        }
        if (!Months.Has(pieces.Form(i)))
        {
            return null;
        }
        var isShort = pieces.Form(i).Length <= 4 && !pieces.Is(i, "may") && !pieces.Is(i, "june") && !pieces.Is(i, "july");
        var next = isShort && pieces.IsMark(i + 1, ".") && pieces.IsGlued(i + 1) ? i + 2 : i + 1;
        if (DayEnd(pieces, next) is { } day)
        {
            var last = pieces.IsMark(day, "-–") && DayEnd(pieces, day + 1) is { } until ? until : day;
            return WithYear(pieces, last);
        }
        return YearReader.IsYear(pieces, next) ? next + 1
            : pieces.Form(i).Length > 4 && !pieces.Is(i, "march") || BeforeMonth.Has(pieces.Form(i - 1)) ? next
            : null;
    }

    /// <summary>"3 March 2019", "the 8th of November".</summary>
    public static int? DayMonthEnd(Pieces pieces, int i)
    {
        if (DayEnd(pieces, i) is not { } day)
        {
            return null;
        }
        var month = pieces.Is(day, "of") ? day + 1 : day;
        return pieces.IsCapital(month) && Months.Has(pieces.Form(month)) ? WithYear(pieces, month + 1) : null;
    }

    /// <summary>"10:30", "5 p.m.", "2pm", "eight o'clock"; the last also in words.</summary>
    public static int? TimeEnd(Pieces pieces, int i)
    {
        var end = i + 1;
        if (pieces.IsNumber(i))
        {
            if (pieces.Form(i).Length <= 2 && pieces.IsMark(end, ":") && pieces.IsGlued(end) && pieces.IsGlued(end + 1) && pieces.Form(end + 1).Length == 2 && pieces.IsNumber(end + 1))
            {
                return HalfDayEnd(pieces, end + 2) ?? end + 2;
            }
            return HalfDayEnd(pieces, end) ?? OClockEnd(pieces, end);
        }
        return pieces.Role(i) is NumberRole.Unit or NumberRole.Teen ? OClockEnd(pieces, end) ?? (pieces.IsMark(end + 1, ".") ? HalfDayEnd(pieces, end) : null) : null;
    }

    /// <summary>"9/11", "3/4/2016", "2016-11-08".</summary>
    public static int? SlashedEnd(Pieces pieces, int i)
    {
        if (!Joins(pieces, i + 1, "/"))
        {
            return Joins(pieces, i + 1, "-") && Joins(pieces, i + 3, "-") && pieces.Form(i).Length == 4 && pieces.Form(i + 2).Length == 2 && pieces.Form(i + 4).Length == 2 ? i + 5 : null;
        }
        return Joins(pieces, i + 3, "/") ? i + 5
            : pieces.Form(i) is "9" && pieces.Form(i + 2) is "11" ? i + 3
            : null;
    }

    private static bool Joins(Pieces pieces, int i, string mark) => pieces.IsMark(i, mark) && pieces.IsGlued(i) && pieces.IsGlued(i + 1) && pieces.IsNumber(i + 1);

    private static int? DayEnd(Pieces pieces, int i)
    {
        if (!pieces.IsNumber(i) || pieces.Form(i).Length > 2 || !int.TryParse(pieces.Form(i), out var day) || day is 0 or > 31 || pieces.IsMark(i + 1, "%"))
        {
            return null;
        }
        return pieces.IsGlued(i + 1) && pieces.Form(i + 1) is "st" or "nd" or "rd" or "th" ? i + 2 : pieces.IsGlued(i + 1) && pieces.IsWord(i + 1) ? null : i + 1;
    }

    private static int WithYear(Pieces pieces, int i)
    {
        var year = pieces.IsMark(i, ",") ? i + 1 : i;
        return YearReader.IsYear(pieces, year) ? year + 1 : i;
    }

    /// <summary>"a.m.", "pm".</summary>
    private static int? HalfDayEnd(Pieces pieces, int i)
    {
        if (pieces.Is(i, "am") || pieces.Is(i, "pm"))
        {
            return i + 1;
        }
        return (pieces.Is(i, "a") || pieces.Is(i, "p")) && pieces.IsMark(i + 1, ".") && pieces.Is(i + 2, "m") && pieces.IsGlued(i + 2)
            ? pieces.IsMark(i + 3, ".") && pieces.IsGlued(i + 3) ? i + 4 : i + 3
            : null;
    }

    private static int? OClockEnd(Pieces pieces, int i) => pieces.Is(i, "o'clock") || pieces.Is(i, "o’clock") ? i + 1 : null;
}
