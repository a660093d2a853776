namespace FactCheck.Dashboard.Articles;

/// <summary>What a stretch of the text is. A later kind is the finer one.</summary>
public enum MarkKind
{
    Citation,
    Content,
    Claim,
    Source,
    Cue,
}

/// <summary>A range of UTF-16 code units that belongs to a claim or an attribution. Marks may overlap and nest as they like.</summary>
public sealed record Mark(int Start, int End, MarkKind Kind, string Id);

/// <summary>A stretch of one line that the same marks cover from end to end, shortest mark first.</summary>
public sealed record Segment(string Text, IReadOnlyList<Mark> Marks);

/// <summary>A line of the text; <paramref name="AfterBlank"/> where an empty one stands before it.</summary>
public sealed record Line(IReadOnlyList<Segment> Segments, bool AfterBlank);

/// <summary>
/// Cuts a text where a mark begins or ends, so that marks that overlap, which HTML elements cannot, become neighbours.
/// </summary>
internal static class MarkedText
{
    /// <returns>The lines that hold anything; their segments' texts, put together, are those lines.</returns>
    public static IReadOnlyList<Line> Split(string text, IEnumerable<Mark> marks)
    {
        var cuts = new Cuts(text, marks);
        var lines = new List<Line>();
        var afterBlank = false;
        var start = 0;
        while (start <= text.Length)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            if (text.AsSpan(start, end - start).IsWhiteSpace())
            {
                afterBlank = lines.Count > 0;
            }
            else
            {
                lines.Add(new Line([.. cuts.Between(start, end)], afterBlank));
                afterBlank = false;
            }

            start = end + 1;
        }

        return lines;
    }

    /// <summary>Goes through the text once, with the marks that are open at each place.</summary>
    private sealed class Cuts
    {
        private readonly string _text;
        private readonly List<Mark> _byStart;
        private readonly List<Mark> _open = [];
        private int _next;

        internal Cuts(string text, IEnumerable<Mark> marks)
        {
            _text = text;
            _byStart = [.. marks.Select(Clamp).Where(mark => mark.Start < mark.End).Select(Widen).OrderBy(mark => mark.Start)];
        }

        internal IEnumerable<Segment> Between(int start, int end)
        {
            while (start < end)
            {
                _open.RemoveAll(mark => mark.End <= start);
                while (_next < _byStart.Count && _byStart[_next].Start <= start)
                {
                    Open(_byStart[_next++], start);
                }

                var cut = _next < _byStart.Count ? Math.Min(end, _byStart[_next].Start) : end;
                cut = _open.Aggregate(cut, (nearest, mark) => Math.Min(nearest, mark.End));
                yield return new Segment(_text[start..cut], [.. _open]);
                start = cut;
            }
        }

        private void Open(Mark mark, int at)
        {
            // One that began and ended within a blank line is over already.
            if (mark.End > at)
            {
                var index = _open.FindIndex(other => other.End - other.Start > mark.End - mark.Start);
                _open.Insert(index < 0 ? _open.Count : index, mark);
            }
        }

        private Mark Clamp(Mark mark) => mark with { Start = Math.Clamp(mark.Start, 0, _text.Length), End = Math.Clamp(mark.End, 0, _text.Length) };

        /// <summary>Never through a surrogate pair, whose halves are no characters.</summary>
        private Mark Widen(Mark mark) => mark with
        {
            Start = IsWithinPair(mark.Start) ? mark.Start - 1 : mark.Start,
            End = IsWithinPair(mark.End) ? mark.End + 1 : mark.End,
        };

        private bool IsWithinPair(int index) =>
            index > 0 && index < _text.Length && char.IsHighSurrogate(_text[index - 1]) && char.IsLowSurrogate(_text[index]);
    }
}
