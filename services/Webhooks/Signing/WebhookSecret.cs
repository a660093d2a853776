using System.Security.Cryptography;

namespace FactCheck.Webhooks.Signing;

/// <summary>A signing secret: <c>whsec_</c> and 24 to 64 random bytes in base64.</summary>
internal static class WebhookSecret
{
    public const string Prefix = "whsec_";

    private const int NewKeyBytes = 32;
    private const int MinKeyBytes = 24;
    private const int MaxKeyBytes = 64;

    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(NewKeyBytes));

    /// <summary>The key in a secret, with or without its prefix and its padding.</summary>
    /// <exception cref="ArgumentException">It is not base64, or not of 24 to 64 bytes.</exception>
    internal static byte[] Key(string secret)
    {
        var encoded = secret.StartsWith(Prefix, StringComparison.Ordinal) ? secret[Prefix.Length..] : secret;
        var padded = encoded.TrimEnd('=');
        padded = padded.PadRight((padded.Length + 3) / 4 * 4, '=');
        var key = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, key, out var length) && length is >= MinKeyBytes and <= MaxKeyBytes
            ? key[..length]
            : throw new ArgumentException($"A webhook secret is {Prefix} and {MinKeyBytes} to {MaxKeyBytes} bytes in base64.", nameof(secret));
    }
}
