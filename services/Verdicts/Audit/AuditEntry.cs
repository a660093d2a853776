using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Verdicts.Audit;

/// <summary>Who did what to what, and when. A trigger gives it its place in the workspace's chain; nothing changes it afterwards.</summary>
internal sealed class AuditEntry
{
    /// <summary>What the first entry of a chain follows.</summary>
    internal const string NoHash = "0000000000000000000000000000000000000000000000000000000000000000";

    public required Guid WorkspaceId { get; init; }

    /// <summary>From 1, without gaps.</summary>
    public long Seq { get; private init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>A user's or an API key's id; <c>system</c> for work that a message started.</summary>
    public required string Actor { get; init; }

    /// <summary>claim.dismissed</summary>
    public required string Action { get; init; }

    /// <summary>The public id of what it was done to.</summary>
    public required string Subject { get; init; }

    /// <summary>JSON, kept as text so that it stays what was hashed.</summary>
    public required string Details { get; init; }

    /// <summary>In lower-case hexadecimal, as is <see cref="Hash"/>.</summary>
    public string PreviousHash { get; private init; } = NoHash;

    public string Hash { get; private init; } = NoHash;

    /// <summary>What the hash must be; the trigger in the migration computes the same.</summary>
    internal string ExpectedHash()
    {
        var microseconds = (At - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var canonical = string.Join('\n', PreviousHash, WorkspaceId, Seq, microseconds, Actor, Action, Subject, Details);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
    }
}
