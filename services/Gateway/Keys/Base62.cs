using System.Numerics;

namespace FactCheck.Gateway.Keys;

/// <summary>Digits, then capitals, then small letters: what passes through a URL, a shell and a double click unharmed.</summary>
internal static class Base62
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>The bytes as one big-endian number, with zeros before it up to <paramref name="length"/> digits.</summary>
    internal static string Encode(ReadOnlySpan<byte> bytes, int length)
    {
        var number = new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        var digits = new char[length];
        for (var i = length - 1; i >= 0; i--)
        {
            number = BigInteger.DivRem(number, Digits.Length, out var digit);
            digits[i] = Digits[(int)digit];
        }

        return new string(digits);
    }
}
