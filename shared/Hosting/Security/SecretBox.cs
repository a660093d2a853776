using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace FactCheck.Hosting.Security;

/// <summary>
/// Seals what must be stored so that it can be read again, and not by whoever reads the database alone: AES-256-GCM under
/// <c>Secrets:Key</c>, or, where that is not set, under a key derived from the suite's signing key. What is sealed names
/// its key, so that the key can be changed: the old ones go to <c>Secrets:PreviousKeys</c>.
/// </summary>
public sealed class SecretBox
{
    private const byte Version = 1;
    private const int KeyIdBytes = 4;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + KeyIdBytes + NonceBytes + TagBytes;

    private readonly byte[][] _keys;

    public SecretBox(IConfiguration configuration) => _keys =
    [
        configuration["Secrets:Key"] is { } key
            ? Key(key)
            : HKDF.DeriveKey(HashAlgorithmName.SHA256, InternalTokens.SigningKey(configuration).Key, 32, info: "factcheck secrets at rest"u8.ToArray()),
        .. configuration.GetSection("Secrets:PreviousKeys").Get<string[]>()?.Select(Key) ?? [],
    ];

    /// <param name="plain">What nobody else is to read.</param>
    /// <param name="purpose">What it is: sealed for one, it does not open for another.</param>
    public byte[] Seal(ReadOnlySpan<byte> plain, string purpose)
    {
        var box = new byte[HeadBytes + plain.Length];
        box[0] = Version;
        KeyId(_keys[0]).CopyTo(box.AsSpan(1));
        var nonce = box.AsSpan(1 + KeyIdBytes, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_keys[0], TagBytes);
        aes.Encrypt(nonce, plain, box.AsSpan(HeadBytes), box.AsSpan(HeadBytes - TagBytes, TagBytes), Encoding.UTF8.GetBytes(purpose));
        return box;
    }

    /// <exception cref="CryptographicException">It was sealed by a key that is not known here or for another purpose, or has been changed since.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, string purpose)
    {
        if (!IsSealed(box))
        {
            throw new CryptographicException("This is nothing sealed.");
        }

        var keyId = box.Slice(1, KeyIdBytes).ToArray();
        var key = Array.Find(_keys, known => KeyId(known).SequenceEqual(keyId))
            ?? throw new CryptographicException("The key that sealed this is not known: Secrets:Key was changed, and the old one is not among Secrets:PreviousKeys.");
        var plain = new byte[box.Length - HeadBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            box.Slice(1 + KeyIdBytes, NonceBytes), box[HeadBytes..], box.Slice(HeadBytes - TagBytes, TagBytes), plain, Encoding.UTF8.GetBytes(purpose));
        return plain;
    }

    /// <summary>Whether it can be anything sealed: text never begins as that does.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> box) => box.Length >= HeadBytes && box[0] == Version;

    private static byte[] KeyId(byte[] key) => SHA256.HashData(key)[..KeyIdBytes];

    private static byte[] Key(string encoded)
    {
        var key = Convert.FromBase64String(encoded);
        return key.Length == 32 ? key : throw new InvalidOperationException("A key in Secrets is not 32 bytes in base64.");
    }
}
