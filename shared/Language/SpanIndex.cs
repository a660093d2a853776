namespace FactCheck.Language;

/// <summary>Finds the items whose spans overlap a given one, in time that does not grow with the text around them.</summary>
internal sealed class SpanIndex<T>
{
    private readonly (TextSpan Span, T Item)[] items;

    /// <summary>The furthest end among the items up to each one: where to stop looking back.</summary>
    private readonly int[] furthestEnd;

    public SpanIndex(IEnumerable<T> all, Func<T, TextSpan> spanOf)
    {
        items = [.. all.Select(item => (spanOf(item), item)).OrderBy(entry => entry.Item1.Start)];
        furthestEnd = new int[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            furthestEnd[i] = Math.Max(items[i].Span.End, i > 0 ? furthestEnd[i - 1] : 0);
        }
    }

    /// <summary>In order of their starts.</summary>
    public List<T> Overlapping(TextSpan span)
    {
        List<T> found = [];
        for (var i = FirstStartingAt(span.End) - 1; i >= 0 && furthestEnd[i] > span.Start; i--)
        {
            if (items[i].Span.Overlaps(span))
            {
                found.Add(items[i].Item);
            }
        }
        found.Reverse();
        return found;
    }

    /// <summary>How many items start before the offset.</summary>
    private int FirstStartingAt(int offset)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = items[middle].Span.Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
