using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class NBestPathsTests
{
    public static TheoryData<int, int, int> Chains => new(
        from seed in Enumerable.Range(1, 4) from length in Enumerable.Range(1, 5) from most in new[] { 1, 3, 10 } select (seed, length, most));

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_best_paths_are_the_best_of_all_paths_in_order(int seed, int length, int most)
    {
        var chain = new BruteForce(seed, length);
        var search = new NBestPaths(BruteForce.Shape, most);

        var all = chain.Lattice.BestPaths(search, chain.Moves, chain.Allowed, chain.Classes);

        var expected = chain.Paths().OrderByDescending(chain.Score).Take(most).ToArray();
        search.Count.ShouldBe(expected.Length);
        all.ShouldBe(chain.LogPartition(), 1e-6);
        for (var i = 0; i < expected.Length; i++)
        {
            var path = new byte[length];
            search.Path(i, path);
            search.Scores[i].ShouldBe(chain.Score(expected[i]), 1e-4);
            chain.Score(path).ShouldBe(search.Scores[i], 1e-4);
        }
    }

    [Fact]
    public void A_search_is_used_again_for_a_shorter_chain()
    {
        var search = new NBestPaths(BruteForce.Shape, 5);
        var (longer, shorter) = (new BruteForce(seed: 1, length: 5), new BruteForce(seed: 2, length: 2));
        longer.Lattice.BestPaths(search, longer.Moves, longer.Allowed, longer.Classes);

        shorter.Lattice.BestPaths(search, shorter.Moves, shorter.Allowed, shorter.Classes);

        var path = new byte[2];
        search.Path(0, path);
        path.ShouldBe(shorter.Paths().MaxBy(shorter.Score));
    }
}
