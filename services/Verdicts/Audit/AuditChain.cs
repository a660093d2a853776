namespace FactCheck.Verdicts.Audit;

/// <summary>Where a chain does not hold, and how it was broken.</summary>
/// <param name="Seq">The first entry that is not what it was.</param>
/// <param name="How">edited, deleted, reordered, truncated or rewritten.</param>
/// <param name="Detail">The same in a sentence.</param>
internal sealed record AuditFault(long Seq, string How, string Detail);

/// <summary>Goes along a chain entry by entry and remembers only the last: a chain of any length is verified in the memory of one entry.</summary>
/// <param name="kept">A head that was kept elsewhere; null where there is none.</param>
internal sealed class AuditChain(AuditHead? kept)
{
    internal AuditHead Head { get; private set; } = AuditHead.Empty;

    /// <returns>Null while the chain holds.</returns>
    internal AuditFault? Add(AuditEntry next)
    {
        var expected = Head.Seq + 1;
        if (next.Seq != expected)
        {
            return new AuditFault(expected, "deleted", $"Entry {expected} is missing: entry {Head.Seq} is followed by entry {next.Seq}.");
        }

        var isItself = next.Hash == next.ExpectedHash();
        var isInPlace = next.PreviousHash == Head.Hash;
        if (!isItself)
        {
            return isInPlace
                ? new AuditFault(next.Seq, "edited", $"Entry {next.Seq} does not have the content that it was recorded with.")
                : new AuditFault(next.Seq, "reordered", $"Entry {next.Seq} is not the one that was recorded there: neither its hash nor that of the entry before it fits.");
        }

        if (!isInPlace)
        {
            return next.Seq == 1
                ? new AuditFault(1, "deleted", "Entry 1 was not the first that was recorded: it follows another.")
                : new AuditFault(Head.Seq, "edited", $"Entry {Head.Seq} was edited and hashed again: entry {next.Seq} remembers another hash of it.");
        }

        if (next.Seq == kept?.Seq && next.Hash != kept.Hash)
        {
            return new AuditFault(next.Seq, "rewritten", $"The chain up to entry {next.Seq} was written anew: the head that was kept of it has another hash.");
        }

        Head = new AuditHead(next.Seq, next.Hash);
        return null;
    }

    /// <summary>After the last entry.</summary>
    internal AuditFault? End() => kept is not null && kept.Seq > Head.Seq
        ? new AuditFault(Head.Seq + 1, "truncated", $"The chain ends with entry {Head.Seq}, and the head that was kept is of entry {kept.Seq}: what came after {Head.Seq} is gone.")
        : null;
}
