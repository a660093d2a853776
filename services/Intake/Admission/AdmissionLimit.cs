namespace FactCheck.Intake.Admission;

/// <summary>How many of a workspace's articles are under way at once: <c>Admission:PerWorkspace</c>; 0 for all that come.</summary>
internal sealed class AdmissionLimit(IConfiguration configuration)
{
    // What died on its way, and waits in a queue for a person, must not take the place of others for good.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // Enough to keep the processors busy, and no more for another workspace's article to wait behind: some two seconds of work.
    private static int Default => Math.Max(16, 8 * Environment.ProcessorCount);

    internal int PerWorkspace { get; } = Math.Max(0, configuration.GetValue("Admission:PerWorkspace", Default));

    /// <summary>Whoever was admitted before takes no place any more.</summary>
    internal static DateTimeOffset Since(DateTimeOffset now) => now - Longest;
}
