namespace FactCheck.Cli.Processes;

/// <summary>Files with passwords in them: nobody else may read them, not even for the moment between making and writing.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Replaces the file as a whole, so that a reader or an interruption never finds half of it.</summary>
    public static async Task WriteAsync(string path, string text, CancellationToken cancellation)
    {
        var fresh = path + ".new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly };
        await using (var writer = new StreamWriter(fresh, options))
        {
            await writer.WriteAsync(text.AsMemory(), cancellation);
        }
        File.Move(fresh, path, overwrite: true);
    }
}
