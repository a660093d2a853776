using System.Runtime.CompilerServices;

namespace FactCheck.Language.Learning;

/// <summary>
/// Features as 32-bit hashes: the number of a template, mixed with the values that fill it. Hash the strings of a token once, with
/// <see cref="Of(ReadOnlySpan{char})"/>, and mix those hashes afterwards; nothing here allocates. The hashes are part of every model
/// file: a change here makes all models worthless.
/// </summary>
/// <remarks>
/// Weights live in a table of 2^n rows and two features may share one ("hash kernel": Weinberger et al., ICML 2009, show that linear
/// models lose next to nothing by it). The mixing steps are those of MurmurHash3's finaliser (Appleby, public domain).
/// </remarks>
internal static class FeatureHash
{
    private const uint FnvBasis = 2166136261;
    private const uint FnvPrime = 16777619;

    /// <summary>FNV-1a over UTF-16 code units: the words, tags and endings that fill templates are short.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = FnvBasis;
        foreach (var c in text)
        {
            hash = (hash ^ c) * FnvPrime;
        }
        return hash;
    }

    /// <summary>The last characters of a word; all of a shorter one.</summary>
    public static uint OfSuffix(ReadOnlySpan<char> text, int length) => Of(text[Math.Max(0, text.Length - length)..]);

    /// <summary>The first characters of a word; all of a shorter one.</summary>
    public static uint OfPrefix(ReadOnlySpan<char> text, int length) => Of(text[..Math.Min(length, text.Length)]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template) => Step(Seed(template), 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a) => Step(Seed(template), a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b) => Step(Step(Seed(template), a), b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b, uint c) => Step(Step(Step(Seed(template), a), b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint template, uint a, uint b, uint c, uint d) => Step(Step(Step(Step(Seed(template), a), b), c), d);

    private static uint Seed(uint template) => (template * 2654435761u) + 17;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Step(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x9E3779B1u;
        hash = (hash ^ (hash >> 15)) * 0x85EBCA77u;
        return hash ^ (hash >> 13);
    }
}
