using System.Collections.Frozen;

namespace FactCheck.Language.Text;

/// <summary>Marks that are cut from the ends of a run of characters.</summary>
internal static class EdgeMarks
{
    private const int ShortestEllipsis = 2;

    /// <summary>Words that begin with an apostrophe of their own.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elisions =
        "s em ll re ve d m til n tis twas cause bout".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Length of the mark that the run begins with, 0 where it begins with a word.</summary>
    public static int LeadingLength(string text, int start, int end)
    {
        var c = text[start];
        var next = start + 1 < end ? text[start + 1] : '\0';
        return c switch
        {
            '\'' or '`' when next == c => 2,
            '-' when next == '-' => RunLength(text, start, end),
            '-' when char.IsLetter(next) => 1,
            '.' when next == '.' => RunLength(text, start, end),
            '#' when char.IsLetter(next) => 0,
            '\'' or '’' or '‘' => IsElision(text, start, end) ? 0 : 1,
            _ => Characters.Leads(c) ? 1 : 0,
        };
    }

    /// <summary>Length of the mark that the run ends with, 0 where it ends with a word.</summary>
    public static int TrailingLength(string text, int start, int end)
    {
        var c = text[end - 1];
        switch (c)
        {
            case '\'' when end - start >= 2 && text[end - 2] == '\'':
                return 2;
            case '\'' or '’':
                return 1;
            case '-':
                return RunLengthBefore(text, start, end);
            case '.':
                var stops = RunLengthBefore(text, start, end);
                return stops >= ShortestEllipsis ? stops : Abbreviations.OwnsStop(text, start, end - 1) ? 0 : 1;
            default:
                return Characters.Trails(c) ? 1 : 0;
        }
    }

    private static int RunLength(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && text[i] == text[start])
        {
            i++;
        }
        return i - start;
    }

    private static int RunLengthBefore(string text, int start, int end)
    {
        var i = end - 1;
        while (i > start && text[i - 1] == text[end - 1])
        {
            i--;
        }
        return end - i;
    }

    /// <summary>"'em", "'tis", "'90s": the apostrophe stands for letters or digits.</summary>
    private static bool IsElision(string text, int start, int end)
    {
        var from = start + 1;
        var i = from;
        while (i < end && char.IsDigit(text[i]))
        {
            i++;
        }
        if (i - from == 2)
        {
            return true;
        }
        i = from;
        while (i < end && char.IsLetter(text[i]))
        {
            i++;
        }
        return i > from && Elisions.Contains(text.AsSpan(from, i - from));
    }
}
