namespace FactCheck.Language.Attributions;

/// <summary>Reads the word lists that ship inside the assembly.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines of a list, without blank ones and those that begin with "#".</summary>
    public static IEnumerable<string> Read(string name)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no list {name}; Language.csproj must embed it.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
