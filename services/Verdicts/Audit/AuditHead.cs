namespace FactCheck.Verdicts.Audit;

/// <summary>The last entry's place and hash. Whoever keeps it elsewhere can tell later whether the chain was cut or written anew.</summary>
internal sealed record AuditHead(long Seq, string Hash)
{
    internal static readonly AuditHead Empty = new(0, AuditEntry.NoHash);

    /// <returns>False for what is not SEQ:HASH.</returns>
    internal static bool TryParse(string text, out AuditHead head)
    {
        head = Empty;
        var parts = text.Split(':');
        if (parts.Length != 2 || !long.TryParse(parts[0], out var seq) || seq < 0 || parts[1].Length != AuditEntry.NoHash.Length || !parts[1].All(char.IsAsciiHexDigit))
        {
            return false;
        }

        head = new AuditHead(seq, parts[1].ToLowerInvariant());
        return true;
    }

    public override string ToString() => $"{Seq}:{Hash}";
}
