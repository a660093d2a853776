namespace FactCheck.Language.Text;

/// <summary>Marks that are tokens of their own within a run of characters.</summary>
internal static class InnerMarks
{
    /// <summary>Length of the mark at <paramref name="i"/> in the run from <paramref name="start"/>; 0 where the run goes on.</summary>
    public static int Length(string text, int start, int i, int end)
    {
        var c = text[i];
        if (char.IsAsciiLetterOrDigit(c))
        {
            return 0;
        }
        if (Characters.CutsInside(c))
        {
            return 1;
        }
        var before = i > start ? text[i - 1] : '\0';
        var after = i + 1 < end ? text[i + 1] : '\0';
        return c switch
        {
            '-' when after == '-' => 2 + Following(text, i + 2, end, '-'),
            '-' => char.IsLetter(after) && (char.IsLetterOrDigit(before) || before == '.') ? 1 : 0,
            '\'' or '`' when after == c => 2,
            '.' when after == '.' => 2 + Following(text, i + 2, end, '.'),
            '.' => IsMissingSpace(text, start, i, end) ? 1 : 0,
            ',' or ':' => char.IsLetterOrDigit(after) && !(char.IsDigit(before) && char.IsDigit(after)) ? 1 : 0,
            '/' => char.IsLetter(before) && char.IsLetter(after) ? 1 : 0,
            '’' => i > start && !char.IsLetterOrDigit(before) ? 1 : 0,
            _ => 0,
        };
    }

    private static int Following(string text, int i, int end, char c)
    {
        var from = i;
        while (i < end && text[i] == c)
        {
            i++;
        }
        return i - from;
    }

    /// <summary>"…ended.The next…": a sentence's end whose space was lost, but not "U.Va" or "example.com".</summary>
    private static bool IsMissingSpace(string text, int start, int i, int end) =>
        i - start >= 2 && char.IsLower(text[i - 1]) && i + 2 < end && char.IsUpper(text[i + 1]) && char.IsLower(text[i + 2]);
}
