namespace FactCheck.Cli.Build;

/// <summary>Remembers when something was last built, so that nothing is built that is up to date.</summary>
internal sealed class BuildStamp(string path, IReadOnlyList<string> sources)
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = false, AttributesToSkip = FileAttributes.ReparsePoint };

    public bool IsCurrent => File.Exists(path) && File.GetLastWriteTimeUtc(path) is var built && !sources.Any(source => IsNewer(source, built));

    /// <summary>Marks a build that started at <paramref name="start"/>: what was saved while it ran is newer.</summary>
    public void Mark(DateTimeOffset start)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, start.UtcDateTime);
    }

    private static bool IsNewer(string source, DateTime built)
    {
        if (!Directory.Exists(source))
        {
            return File.Exists(source) && File.GetLastWriteTimeUtc(source) > built;
        }
        return Path.GetFileName(source) is not ("bin" or "obj")
            && (Directory.EnumerateFiles(source, "*", Everything).Any(file => File.GetLastWriteTimeUtc(file) > built)
                || Directory.EnumerateDirectories(source, "*", Everything).Any(folder => IsNewer(folder, built)));
    }
}
