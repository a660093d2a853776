using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Cli.Suite;

/// <summary>
/// <c>fck_live_</c> + 43 characters (32 random bytes in base 62) + 6 characters: the CRC-32 (IEEE, as in zip) of all before them, in
/// base 62. The prefix lets secret scanners find a leaked key; the checksum lets them, and the gateway, tell a key from a look-alike with
/// no look-up (GitHub's tokens do the same: https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/).
/// </summary>
internal static class ApiKey
{
    private const string Prefix = "fck_live_";
    private const int SecretLength = 43;
    private const int ChecksumLength = 6;

    public static string Generate() => From(RandomNumberGenerator.GetBytes(32));

    public static string From(ReadOnlySpan<byte> secret)
    {
        var key = Prefix + Base62.Encode(secret, SecretLength);
        return key + Checksum(key);
    }

    private static string Checksum(string text)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Crc32(Encoding.ASCII.GetBytes(text)));
        return Base62.Encode(bytes, ChecksumLength);
    }

    // System.IO.Hashing has it too, but the command line is better off with one package less.
    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        const uint reversedPolynomial = 0xEDB88320;
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * reversedPolynomial);
            }
        }
        return ~crc;
    }
}
