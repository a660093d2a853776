namespace FactCheck.Language.Claims;

/// <summary>Dates told from today: "last year", "the past two weeks", "a decade ago", "yesterday"; each answer is the piece after it.</summary>
internal static class RelativeDates
{
    private static readonly Vocabulary Days = new("today yesterday tomorrow tonight");

    private static readonly Vocabulary Pointers = new("last this next past previous coming current");

    private static readonly Vocabulary Periods = new(
        "year month week quarter decade century summer winter spring fall autumn season weekend night morning afternoon evening term monday tuesday wednesday thursday friday saturday sunday " +
        "january february march april may june july august september october november december");

    private static readonly Vocabulary Spans = new("years months weeks days decades hours quarters");

    public static int? End(Pieces pieces, int i)
    {
        if (Days.Has(pieces.Form(i)))
        {
            return i + 1;
        }
        if (pieces.Is(i, "recent") && Spans.Has(pieces.Form(i + 1)))
        {
            return i + 2;
        }
        if (!Pointers.Has(pieces.Form(i)))
        {
            return pieces.Is(i, "the") && Pointers.Has(pieces.Form(i + 1)) && !pieces.Is(i + 1, "this") ? End(pieces, i + 1) : null;
        }
        var next = pieces.Is(i + 1, "fiscal") || pieces.Is(i + 1, "calendar") ? i + 2 : i + 1;
        if (Periods.Has(pieces.Form(next)))
        {
            return next + 1;
        }
        var end = Spans.Has(pieces.Form(next)) ? next
            : pieces.Role(next) is NumberRole.Unit or NumberRole.Teen or NumberRole.Tens or NumberRole.Vague || pieces.IsNumber(next) ? next + 1
            : -1;
        return end >= 0 && Spans.Has(pieces.Form(end)) ? end + 1 : null;
    }

    /// <summary>"three years ago", "a month later", "six weeks before".</summary>
    public static int? AgoEnd(Pieces pieces, int i)
    {
        var isNumber = pieces.IsNumber(i) || pieces.Role(i) is NumberRole.Unit or NumberRole.Teen or NumberRole.Tens or NumberRole.Article;
        return isNumber && Measures.IsTime(pieces.Form(i + 1)) && (pieces.Is(i + 2, "ago") || pieces.Is(i + 2, "earlier") || pieces.Is(i + 2, "later")) ? i + 3 : null;
    }
}
