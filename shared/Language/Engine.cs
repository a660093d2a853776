namespace FactCheck.Language;

/// <summary>What this engine is called in its results. Raise the version with every change that alters an analysis.</summary>
public static class Engine
{
    public static EngineVersion Version { get; } = new("1.8.0", new Dictionary<string, string>
    {
        ["attribution"] = "trained-1",
        ["claims"] = "trained-1",
    });
}
