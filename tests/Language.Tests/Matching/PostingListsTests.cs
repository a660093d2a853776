using CsCheck;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Tests.Matching;

public sealed class PostingListsTests
{
    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, 30).Select(i => $"w{i}")];

    private static readonly Gen<string[]> Text = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 12];

    [Fact]
    public void Scores_as_bm25_does_by_its_definition() =>
        Gen.Select(Text.Array[1, 60], Text, Gen.Int[0, 59].Array[0, 20]).Sample((texts, query, gone) =>
        {
            var left = texts.Index().Where(text => !gone.Contains(text.Index)).ToList();
            if (left.Count == 0)
            {
                return;
            }
            var found = Search(texts, query, gone, count: 10);

            var expected = left.Select(text => Bm25Of(text.Item, query, [.. left.Select(other => other.Item)]))
                .Where(score => score > 0).OrderDescending().Take(10).ToList();
            found.Count.ShouldBe(expected.Count);
            for (var i = 0; i < found.Count; i++)
            {
                found[i].Score.ShouldBe(expected[i], 1e-4);
                found[i].Score.ShouldBe(Bm25Of(texts[found[i].Claim], query, [.. left.Select(other => other.Item)]), 1e-4);
            }
        });

    [Fact]
    public void Gives_the_lowest_number_first_among_equals() =>
        Search([["tax"], ["tax"], ["rain"], ["tax"]], ["tax"], [], count: 2).Select(found => found.Claim).ShouldBe([0, 1]);

    [Fact]
    public void Finds_nothing_in_an_empty_collection() => new PostingLists(default, 0, []).Best([new SearchTerm("tax", 1)], 10).ShouldBeEmpty();

    [Fact]
    public void Leaves_out_what_came_after_the_size_was_read()
    {
        var lists = new PostingLists(new CollectionSize(1, 1), 1, []);
        lists.Add("tax", 2, PostingBlock.Write([new Posting(0, 1, 1), new Posting(7, 1, 1)]));
        lists.Best([new SearchTerm("tax", 1)], 10).ShouldHaveSingleItem().Claim.ShouldBe(0);
    }

    private static IReadOnlyList<Candidate> Search(string[][] texts, string[] query, int[] gone, int count)
    {
        var postings = new PostingsByWord();
        foreach (var (number, text) in texts.Index())
        {
            postings.Add(number, text);
        }
        var left = texts.Where((_, i) => !gone.Contains(i)).ToList();
        var lists = new PostingLists(new CollectionSize(left.Count, left.Sum(text => text.Length)), texts.Length, gone);
        foreach (var (word, list) in postings)
        {
            // In blocks of two, as an index has several of a word.
            foreach (var block in list.Chunk(2))
            {
                lists.Add(word, block.Length, PostingBlock.Write(block));
            }
        }
        return lists.Best(query.Distinct().Select(word => new SearchTerm(word, 1)), count);
    }

    private static double Bm25Of(string[] text, string[] query, List<string[]> all)
    {
        var average = all.Average(other => other.Length);
        return query.Distinct().Sum(word =>
        {
            var (count, with) = (text.Count(other => other == word), all.Count(other => other.Contains(word)));
            return Math.Log(1 + ((all.Count - with + 0.5) / (with + 0.5))) * count * 1.9 / (count + (0.9 * (0.6 + (0.4 * text.Length / average))));
        });
    }
}
