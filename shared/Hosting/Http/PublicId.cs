namespace FactCheck.Hosting.Http;

/// <summary>
/// How an id leaves and enters the system: a readable prefix and the UUIDv7 in 32 hex digits (<c>art_0198…</c>).
/// Inside, ids are plain UUIDs.
/// </summary>
public static class PublicId
{
    public const string Article = "art";
    public const string Claim = "clm";
    public const string FactCheck = "fct";
    public const string Review = "rev";
    public const string Verdict = "vrd";
    public const string Source = "src";
    public const string AuditEntry = "aud";
    public const string Webhook = "whk";
    public const string Delivery = "dlv";
    public const string Event = "evt";
    public const string ApiKey = "key";
    public const string User = "usr";
    public const string Workspace = "wsp";

    public static string Format(string prefix, Guid id) => $"{prefix}_{id:N}";

    /// <returns>False for another prefix or anything that is not 32 hex digits.</returns>
    public static bool TryParse(string prefix, string? text, out Guid id)
    {
        id = default;
        return text is not null
            && text.Length == prefix.Length + 33
            && text.StartsWith(prefix, StringComparison.Ordinal)
            && text[prefix.Length] == '_'
            && Guid.TryParseExact(text.AsSpan(prefix.Length + 1), "N", out id);
    }
}
