using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class LatticeTests
{
    public static TheoryData<int, int> Chains => new(
        from seed in Enumerable.Range(1, 5) from length in Enumerable.Range(1, 5) select (seed, length));

    [Theory]
    [MemberData(nameof(Chains))]
    public void Probabilities_are_those_of_all_paths_counted(int seed, int length)
    {
        var chain = new BruteForce(seed, length);

        chain.Lattice.LogPartition.ShouldBe(chain.LogPartition(), 1e-6);
        for (var i = 0; i < length; i++)
        {
            for (var k = 0; k < BruteForce.Shape.States; k++)
            {
                chain.Lattice.Marginal(i, k).ShouldBe(chain.Probability(path => path[i] == k), 1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void Moves_are_as_probable_as_the_paths_that_make_them(int seed, int length)
    {
        var chain = new BruteForce(seed, length);

        for (var i = 1; i < length; i++)
        {
            for (var m = 0; m < BruteForce.Shape.Moves.Length; m++)
            {
                var move = BruteForce.Shape.Moves[m];
                var factor = chain.Moves.FactorsOf(chain.Classes[i])[m];
                chain.Lattice.Marginal(i, move, factor).ShouldBe(chain.Probability(path => path[i - 1] == move.From && path[i] == move.To), 1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_best_path_is_the_best_of_all_paths(int seed, int length)
    {
        var chain = new BruteForce(seed, length);
        var path = new byte[length];

        var logProbability = chain.Lattice.BestPath(chain.Moves, chain.Allowed, chain.Classes, path);

        path.ShouldBe(chain.Paths().MaxBy(chain.Score));
        logProbability.ShouldBe(chain.Score(path) - chain.LogPartition(), 1e-6);
    }

    [Theory]
    [MemberData(nameof(Chains))]
    public void The_best_path_through_some_states_is_the_best_of_those(int seed, int length)
    {
        var chain = new BruteForce(seed, length);
        var path = new byte[length];

        var logProbability = chain.Lattice.BestPathThrough(0b0110, chain.Moves, chain.Allowed, chain.Classes, path);

        path.ShouldBe(chain.Paths().Where(states => states.Any(state => state is 1 or 2)).MaxBy(chain.Score));
        logProbability.ShouldBe(chain.Score(path) - chain.LogPartition(), 1e-6);
    }

    [Fact]
    public void There_may_be_no_path_through_some_states()
    {
        var chain = new BruteForce(seed: 1, length: 1);

        // "Inside" may not begin a chain.
        chain.Lattice.BestPathThrough(0b0100, chain.Moves, chain.Allowed, chain.Classes, new byte[1]).ShouldBe(double.NegativeInfinity);
    }

    [Fact]
    public void Scores_beyond_all_measure_give_probabilities_still()
    {
        var lattice = new Lattice(BruteForce.Shape);
        lattice.Begin(4);
        lattice.Scores.Clear();
        for (var i = 0; i < 4; i++)
        {
            lattice.Scores[(i * ChainShape.MaxLabels) + 2] = i == 0 ? -1e6f : 1e6f;
        }

        lattice.Run(new MoveWeights(BruteForce.Shape, new float[2 * BruteForce.Shape.Moves.Length]), [15, 15, 15, 15], [0, 0, 0, 0]);

        for (var i = 0; i < 4; i++)
        {
            Enumerable.Range(0, BruteForce.Shape.States).Sum(k => lattice.Marginal(i, k)).ShouldBe(1, 1e-6);
        }
    }
}
