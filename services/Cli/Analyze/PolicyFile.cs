using FactCheck.Language.Policies;

namespace FactCheck.Cli.Analyze;

/// <summary>The policy that <c>--policy</c> names: a file, or one that comes with the engine.</summary>
internal static class PolicyFile
{
    /// <exception cref="FormatException">With sentences, a line each, that begin with the file's name.</exception>
    public static Policy Read(string? name)
    {
        if (name is null)
        {
            return Policy.Default;
        }
        if (!File.Exists(name))
        {
            return Policy.BuiltIn.FirstOrDefault(policy => policy.Id == name)
                ?? throw new FormatException($"{name}: there is no such policy file.");
        }
        try
        {
            return Policy.Parse(File.ReadAllText(name));
        }
        catch (FormatException error)
        {
            throw new FormatException(string.Join('\n', error.Message.Split('\n').Select(line => $"{name}: {line}")), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{name}: it could not be read: {error.Message}", error);
        }
    }
}
