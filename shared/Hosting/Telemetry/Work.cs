using System.Diagnostics;

namespace FactCheck.Hosting.Telemetry;

/// <summary>A service's own work within a trace, where a trace of calls alone would show a gap.</summary>
public static class Work
{
    public const string SourceName = "FactCheck.Work";

    /// <summary>What finds and judges claims: the engine.</summary>
    public const string Engine = "engine";

    /// <summary>Writing what leaves as JSON.</summary>
    public const string WriteMessage = "write message";

    public const string Commit = "commit";

    private static readonly ActivitySource Source = new(SourceName);

    /// <param name="name">One of those above, or one that begins with it: <c>engine: extract claims</c>.</param>
    /// <returns>A span until it is disposed; null where nobody looks.</returns>
    public static Activity? Start(string name) => Source.StartActivity(name);
}
