using CsCheck;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Tests.Matching;

public sealed class PostingBlockTests
{
    private static readonly Gen<Posting[]> Postings =
        Gen.Select(Gen.Int[0, 5_000_000], Gen.Int[1, 3000], Gen.Int[1, 5000]).Array[0, 300]
            .Select(rows => rows.DistinctBy(row => row.Item1).OrderBy(row => row.Item1).Select(row => new Posting(row.Item1, row.Item2, row.Item3)).ToArray());

    [Fact]
    public void Reads_what_was_written() => Postings.Sample(postings =>
    {
        var read = new List<Posting>();
        foreach (var posting in PostingBlock.Read(PostingBlock.Write(postings)))
        {
            read.Add(posting);
        }
        read.ShouldBe(postings);
    });

    [Fact]
    public void Takes_two_bytes_for_a_claim_near_the_one_before()
    {
        var postings = Enumerable.Range(0, 1000).Select(i => new Posting(i * 100, 1, 13)).ToArray();
        PostingBlock.Write(postings).Length.ShouldBe(2000);
    }
}
