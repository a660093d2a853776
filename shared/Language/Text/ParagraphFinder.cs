using System.Collections.Immutable;

namespace FactCheck.Language.Text;

/// <summary>Finds the paragraphs: every line that holds text is one, unless the text was wrapped to a fixed width.</summary>
internal static class ParagraphFinder
{
    // A wrapped block needs lines enough to tell it from a headline above a byline or a short list.
    private const int FewestWrappedLines = 3;
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 120;

    public static ImmutableArray<TextSpan> Find(string text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
        var block = new List<TextSpan>();
        foreach (var line in Lines(text))
        {
            if (line.Length > 0)
            {
                block.Add(line);
                continue;
            }
            AddBlock(text, block, paragraphs);
            block.Clear();
        }
        AddBlock(text, block, paragraphs);
        return paragraphs.ToImmutable();
    }

    private static void AddBlock(string text, List<TextSpan> block, ImmutableArray<TextSpan>.Builder paragraphs)
    {
        if (IsWrapped(text, block))
        {
            paragraphs.Add(new TextSpan(block[0].Start, block[^1].End));
        }
        else
        {
            paragraphs.AddRange(block);
        }
    }

    /// <summary>Wrapped by a program: no line could have taken the first word of the next one too.</summary>
    private static bool IsWrapped(string text, List<TextSpan> block)
    {
        if (block.Count < FewestWrappedLines)
        {
            return false;
        }
        var width = block.Max(line => line.Length);
        if (width is < NarrowestWrap or > WidestWrap)
        {
            return false;
        }
        for (var i = 0; i + 1 < block.Count; i++)
        {
            var next = block[i + 1];
            if (!char.IsLetterOrDigit(text[next.Start]) && !"\"“'‘($".Contains(text[next.Start], StringComparison.Ordinal))
            {
                return false;
            }
            if (block[i].Length + 1 + FirstWordLength(text, next) <= width)
            {
                return false;
            }
        }
        return true;
    }

    private static int FirstWordLength(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && !Characters.Separates(text[end]))
        {
            end++;
        }
        return end - line.Start;
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !Characters.EndsLine(text[end]))
            {
                end++;
            }
            yield return Trim(text, start, end);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
    }

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && Characters.Separates(text[start]))
        {
            start++;
        }
        while (end > start && Characters.Separates(text[end - 1]))
        {
            end--;
        }
        return new TextSpan(start, end);
    }
}
