using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Values of a stretch of tokens; to its left and right stand two values of their own.</summary>
internal readonly ref struct Bounded(ReadOnlySpan<uint> values, TokenRange range)
{
    /// <summary>Out of the reach of tags, classes and all but two of four billion hashes.</summary>
    public const uint Left = 0xFFFF_FFF1, Right = 0xFFFF_FFF2;

    private readonly ReadOnlySpan<uint> values = values;
    private readonly TokenRange range = range;

    public uint this[int token] => token < range.Start ? Left : token >= range.End ? Right : values[token];
}
