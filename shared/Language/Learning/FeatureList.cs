using System.Runtime.CompilerServices;

namespace FactCheck.Language.Learning;

/// <summary>
/// The features of one decision, added template by template into memory of the caller's. Templates are numbered by the order in which
/// they are added: always add the same ones in the same order, and pass a "none" value where there is nothing to say.
/// </summary>
internal ref struct FeatureList(Span<uint> features)
{
    private readonly Span<uint> features = features;
    private uint template;

    public readonly ReadOnlySpan<uint> Added => features[..(int)template];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a) => features[(int)template] = FeatureHash.Mix(++template, a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b) => features[(int)template] = FeatureHash.Mix(++template, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c) => features[(int)template] = FeatureHash.Mix(++template, a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint a, uint b, uint c, uint d) => features[(int)template] = FeatureHash.Mix(++template, a, b, c, d);
}
