using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Gateway.Keys;

/// <summary>
/// What a caller sends: <c>fck_live_</c>, 32 random bytes in 43 digits of base 62, and 6 digits that hold the CRC-32 of all before them.
/// The prefix lets secret scanners find a leaked key; the checksum tells a mistyped one from a revoked one with no look-up
/// (as GitHub's tokens do: https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/).
/// </summary>
internal sealed class ApiKeySecret
{
    internal const string Prefix = "fck_live_";

    private const int SecretBytes = 32;
    private const int SecretDigits = 43;
    private const int ChecksumDigits = 6;
    private const int Length = 9 + SecretDigits + ChecksumDigits;

    private readonly string _text;

    private ApiKeySecret(string text) => _text = text;

    /// <summary>SHA-256: all that is kept of it. A fast hash will do, since nobody can guess 32 random bytes.</summary>
    internal byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(_text));

    /// <summary>Enough for its owner to tell it from others: <c>fck_live_…x7Qa</c>.</summary>
    internal string Hint => $"{Prefix}…{_text[^4..]}";

    internal static ApiKeySecret Generate()
    {
        var text = Prefix + Base62.Encode(RandomNumberGenerator.GetBytes(SecretBytes), SecretDigits);
        return new ApiKeySecret(text + Checksum(text));
    }

    internal static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeySecret? secret)
    {
        secret = null;
        if (text?.Length != Length
            || !text.StartsWith(Prefix, StringComparison.Ordinal)
            || !text.Skip(Prefix.Length).All(char.IsAsciiLetterOrDigit)
            || !text.EndsWith(Checksum(text[..^ChecksumDigits]), StringComparison.Ordinal))
        {
            return false;
        }

        secret = new ApiKeySecret(text);
        return true;
    }

    /// <summary>The key itself, for the one time that its owner sees it.</summary>
    internal string Reveal() => _text;

    private static string Checksum(string text)
    {
        Span<byte> checksum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(Encoding.ASCII.GetBytes(text)));
        return Base62.Encode(checksum, ChecksumDigits);
    }
}
