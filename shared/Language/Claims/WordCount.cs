namespace FactCheck.Language.Claims;

internal static class WordCount
{
    /// <summary>Runs between white space that hold a letter or a digit.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = 0;
        var counted = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                counted = false;
            }
            else if (!counted && char.IsLetterOrDigit(c))
            {
                counted = true;
                count++;
            }
        }
        return count;
    }
}
