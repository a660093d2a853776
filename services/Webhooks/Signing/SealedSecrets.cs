using System.Text;
using FactCheck.Hosting.Security;

namespace FactCheck.Webhooks.Signing;

/// <summary>Signing secrets as they are stored: sealed, in base64. Whoever reads the database alone cannot sign.</summary>
internal sealed class SealedSecrets(SecretBox box)
{
    private const string Purpose = "webhook secret";

    internal string Seal(string secret) => Convert.ToBase64String(box.Seal(Encoding.ASCII.GetBytes(secret), Purpose));

    /// <summary>The key in a sealed secret, or in one that was stored before secrets were sealed.</summary>
    internal byte[] Key(string stored) => WebhookSecret.Key(
        IsPlain(stored) ? stored : Encoding.ASCII.GetString(box.Open(Convert.FromBase64String(stored), Purpose)));

    // An underscore is no base64.
    internal static bool IsPlain(string stored) => stored.StartsWith(WebhookSecret.Prefix, StringComparison.Ordinal);
}
