namespace FactCheck.Intake.Admission;

/// <summary>How many of a workspace's articles are under way at once: <c>Admission:PerWorkspace</c>, 32 unless set; 0 for all that come.</summary>
internal sealed class AdmissionLimit(IConfiguration configuration)
{
    // What died on its way, and waits in a queue for a person, must not take the place of others for good.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    internal int PerWorkspace { get; } = Math.Max(0, configuration.GetValue("Admission:PerWorkspace", 32));

    /// <summary>Whoever was admitted before takes no place any more.</summary>
    internal static DateTimeOffset Since(DateTimeOffset now) => now - Longest;
}
