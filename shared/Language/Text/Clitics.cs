namespace FactCheck.Language.Text;

/// <summary>Endings that are words of their own.</summary>
internal static class Clitics
{
    /// <summary>Length of the clitic that the word ends with; 0 where it ends with none or is nothing else.</summary>
    public static int Length(string text, int start, int end)
    {
        foreach (var length in (ReadOnlySpan<int>)[3, 2])
        {
            if (end - start > length && IsClitic(text.AsSpan(end - length, length)))
            {
                return length;
            }
        }
        return 0;
    }

    public static bool IsCannot(string text, int start, int end) =>
        text.AsSpan(start, end - start).Equals("cannot", StringComparison.OrdinalIgnoreCase);

    private static bool IsClitic(ReadOnlySpan<char> end)
    {
        if (end.Length == 2)
        {
            return Characters.IsApostrophe(end[0]) && char.ToLowerInvariant(end[1]) is 's' or 'm' or 'd';
        }
        var first = char.ToLowerInvariant(end[0]);
        var second = char.ToLowerInvariant(end[1]);
        var third = char.ToLowerInvariant(end[2]);
        return Characters.IsApostrophe(end[0])
            ? (second, third) is ('l', 'l') or ('r', 'e') or ('v', 'e')
            : first == 'n' && Characters.IsApostrophe(end[1]) && third == 't';
    }
}
