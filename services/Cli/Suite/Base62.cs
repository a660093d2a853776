using System.Numerics;
using System.Security.Cryptography;

namespace FactCheck.Cli.Suite;

/// <summary>Digits, then capitals, then small letters: what passes through a URL, a shell and a double click unharmed.</summary>
internal static class Base62
{
    public const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>The bytes as one big-endian number in base 62, with zeros before it up to <paramref name="length"/>.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes, int length)
    {
        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var digits = new char[length];
        for (var i = length - 1; i >= 0; i--)
        {
            number = BigInteger.DivRem(number, Digits.Length, out var digit);
            digits[i] = Digits[(int)digit];
        }
        return number.IsZero ? new string(digits) : throw new ArgumentOutOfRangeException(nameof(length), length, "The number needs more digits.");
    }

    public static string RandomText(int length) => RandomNumberGenerator.GetString(Digits, length);
}
