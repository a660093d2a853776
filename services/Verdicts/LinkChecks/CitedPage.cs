using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.LinkChecks;

/// <summary>A page that a published version gives as evidence, and whether it still answers.</summary>
internal sealed class CitedPage
{
    private const int FailuresThatBreak = 3;

    private static readonly TimeSpan FirstCheck = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenChecks = TimeSpan.FromDays(7);

    // A server that is down for an evening is not gone.
    private static readonly TimeSpan[] AfterFailures = [TimeSpan.FromHours(1), TimeSpan.FromHours(24)];

    private CitedPage()
    {
    }

    public Guid VerdictId { get; private init; }

    public int Version { get; private init; }

    /// <summary>Its place among the version's evidence, from 0.</summary>
    public int Ordinal { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public string Url { get; private init; } = "";

    /// <summary>When it is checked next. Whoever checks it moves this first: if they die, the check comes again.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>In a row.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? BrokenAt { get; private set; }

    internal static IEnumerable<CitedPage> Of(VerdictVersion version) =>
        version.Evidence
            .Select((evidence, ordinal) => new CitedPage
            {
                VerdictId = version.VerdictId,
                Version = version.Version,
                Ordinal = ordinal,
                WorkspaceId = version.WorkspaceId,
                Url = evidence.Url,
                DueAt = version.PublishedAt + FirstCheck,
            })
            .Where(page => version.Kind != VerdictStatuses.Retracted && WebAddress.IsOne(page.Url))
            .DistinctBy(page => page.Url);

    internal void Answer(DateTimeOffset now) => (Failures, BrokenAt, CheckedAt, DueAt) = (0, null, now, now + BetweenChecks);

    /// <returns>Whether it counts as broken from now on: it has failed often enough, and nobody was told yet.</returns>
    internal bool Fail(DateTimeOffset now)
    {
        Failures++;
        CheckedAt = now;
        DueAt = now + (Failures <= AfterFailures.Length ? AfterFailures[Failures - 1] : BetweenChecks);
        if (Failures < FailuresThatBreak || BrokenAt is not null)
        {
            return false;
        }

        BrokenAt = now;
        return true;
    }
}
