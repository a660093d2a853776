using System.Runtime.InteropServices;
using FactCheck.Language.Matching;

namespace FactCheck.Verdicts.Matching;

/// <summary>A block as it is read and written.</summary>
internal sealed record WordBlock(string Word, int First, int Postings, byte[] Data)
{
    /// <summary>The postings of a word in as few blocks as may be; none where there are no postings.</summary>
    /// <param name="word">Which all of them have.</param>
    /// <param name="postings">By number, ascending.</param>
    internal static IEnumerable<WordBlock> Cut(string word, List<Posting> postings) =>
        Enumerable.Range(0, (postings.Count + PostingBlock.Full - 1) / PostingBlock.Full).Select(block =>
        {
            var start = block * PostingBlock.Full;
            var some = CollectionsMarshal.AsSpan(postings)[start..Math.Min(postings.Count, start + PostingBlock.Full)];
            return new WordBlock(word, some[0].Claim, some.Length, PostingBlock.Write(some));
        });
}
