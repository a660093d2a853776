using System.Buffers;

namespace FactCheck.Language.Matching;

/// <summary>A word in a past claim: the claim's number in its collection, how often the word stands there, and how many words the claim has.</summary>
public readonly record struct Posting(int Claim, int Count, int Length);

/// <summary>
/// The claims that have a word, a few bytes each: the distance to the claim before, the claim's length with a bit that says whether the word stands there
/// more than once, and then how often; all as varints. Lengths and counts are exact, so that BM25 is, however the collection grows.
/// </summary>
public static class PostingBlock
{
    /// <summary>As many claims as one block should hold: 20 kB, so that a reader of a frequent word has few rows to fetch and a writer of one more claim little to write.</summary>
    public const int Full = 8192;

    private const int MostBytes = 15;

    /// <param name="postings">By number, ascending.</param>
    public static byte[] Write(ReadOnlySpan<Posting> postings)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(postings.Length * MostBytes);
        try
        {
            var (end, before) = (0, 0);
            foreach (var posting in postings)
            {
                end = Put(buffer, end, (uint)(posting.Claim - before));
                end = Put(buffer, end, ((uint)posting.Length << 1) | (posting.Count > 1 ? 1u : 0u));
                end = posting.Count > 1 ? Put(buffer, end, (uint)posting.Count) : end;
                before = posting.Claim;
            }
            return buffer[..end];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public static PostingReader Read(ReadOnlySpan<byte> block) => new(block);

    private static int Put(byte[] buffer, int at, uint value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            buffer[at++] = (byte)(value | 0x80);
        }
        buffer[at++] = (byte)value;
        return at;
    }
}

/// <summary>Reads a <see cref="PostingBlock"/>, one posting after the other.</summary>
public ref struct PostingReader(ReadOnlySpan<byte> block)
{
    private readonly ReadOnlySpan<byte> block = block;
    private int at;

    public Posting Current { get; private set; }

    public readonly PostingReader GetEnumerator() => this;

    public bool MoveNext()
    {
        if (at >= block.Length)
        {
            return false;
        }
        var claim = Current.Claim + (int)Next();
        var length = Next();
        Current = new Posting(claim, (length & 1) == 0 ? 1 : (int)Next(), (int)(length >> 1));
        return true;
    }

    private uint Next()
    {
        uint value = block[at++];
        if (value < 0x80)
        {
            return value;
        }
        value &= 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            uint part = block[at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }
}
