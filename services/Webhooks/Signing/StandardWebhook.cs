using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Webhooks.Signing;

/// <summary>
/// Standard Webhooks 1.0.0, symmetric: <c>v1,</c> and the base64 of HMAC-SHA256 over
/// <c>{webhook-id}.{webhook-timestamp}.{body}</c>. The receiver's half stands here too, for tests and for subscribers to read.
/// </summary>
internal static class StandardWebhook
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    private const string Version = "v1,";

    /// <summary>As the reference libraries: what is older may be a replay, what is newer was not sent by our clock.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <param name="secret"><c>whsec_</c> and the key in base64.</param>
    /// <param name="id">The event's id, without a dot.</param>
    /// <param name="timestamp">Of the attempt; signed in whole seconds.</param>
    /// <param name="body">The bytes that are sent.</param>
    public static string Sign(string secret, string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body) =>
        Sign(WebhookSecret.Key(secret), id, timestamp, body);

    /// <summary>The same with the key of a secret.</summary>
    internal static string Sign(byte[] key, string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (id.Contains('.', StringComparison.Ordinal))
        {
            throw new ArgumentException("A webhook-id must not hold a dot: the dot separates what is signed.", nameof(id));
        }

        return Version + Convert.ToBase64String(Mac(key, id, timestamp.ToUnixTimeSeconds(), body));
    }

    /// <summary>Whether one of the signatures is by this secret, over this very message, now.</summary>
    public static bool Verify(string secret, WebhookHeaders headers, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (headers is not { Id.Length: > 0, Timestamp: { } timestamp, Signature: { } signatures } || !long.TryParse(timestamp, out var seconds))
        {
            return false;
        }

        if (Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)Tolerance.TotalSeconds)
        {
            return false;
        }

        var expected = Encoding.ASCII.GetBytes(Version + Convert.ToBase64String(Mac(WebhookSecret.Key(secret), headers.Id, seconds, body)));
        return signatures.Split(' ').Any(signature => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), expected));
    }

    private static byte[] Mac(byte[] key, string id, long timestamp, ReadOnlySpan<byte> body)
    {
        // In one piece: an incremental hash costs more to set up than a body of 20 kB to copy.
        var head = $"{id}.{timestamp}.";
        var length = Encoding.UTF8.GetByteCount(head) + body.Length;
        var signed = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(signed.AsSpan(Encoding.UTF8.GetBytes(head, signed)));
            return HMACSHA256.HashData(key, signed.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(signed);
        }
    }
}

/// <summary>The three headers as they arrived; null where one is missing.</summary>
internal sealed record WebhookHeaders(string? Id, string? Timestamp, string? Signature);
