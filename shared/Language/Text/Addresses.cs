using System.Buffers;

namespace FactCheck.Language.Text;

/// <summary>URLs, e-mail addresses, @handles and #tags within a run of characters.</summary>
internal static class Addresses
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("@#/");

    /// <summary>The address in the run, an empty span where there is none.</summary>
    public static TextSpan Find(string text, int start, int end)
    {
        var run = text.AsSpan(start, end - start);
        if (run.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return new TextSpan(start, end);
        }
        var sign = run.IndexOfAny(Signs);
        if (sign < 0)
        {
            return default;
        }
        if (sign == 0 && run[0] != '/')
        {
            return new TextSpan(start, start + NameLength(run));
        }
        if (run.Contains('@'))
        {
            return new TextSpan(start, end);
        }
        var scheme = run.IndexOf("://", StringComparison.Ordinal);
        return scheme > 0 ? new TextSpan(SchemeStart(text, start, start + scheme), end) : default;
    }

    /// <summary>"@handle" of "@handle’s"; the sign alone where no name follows.</summary>
    private static int NameLength(ReadOnlySpan<char> run)
    {
        var i = 1;
        while (i < run.Length && (char.IsLetterOrDigit(run[i]) || run[i] == '_'))
        {
            i++;
        }
        return i;
    }

    /// <summary>Tweets run a link on to the word before it ("storyhttps://…"); "http" is the scheme then.</summary>
    private static int SchemeStart(string text, int start, int colon)
    {
        var run = text.AsSpan(start, colon - start);
        var http = run.LastIndexOf("http", StringComparison.OrdinalIgnoreCase);
        return http > 0 ? start + http : start;
    }
}
