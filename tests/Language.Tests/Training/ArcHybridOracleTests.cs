using CsCheck;
using FactCheck.Language.Syntax;
using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Training;

public class ArcHybridOracleTests
{
    [Fact]
    public void Moves_that_cost_nothing_lead_to_the_true_tree()
    {
        foreach (var sentence in SmallTreebank.Read())
        {
            var (heads, cost) = Follow(sentence, costs => costs.IndexOf(costs.Min()));

            cost.ShouldBe(0);
            heads.ShouldBe(sentence.Heads);
        }
    }

    /// <summary>The costs along any path, however wrong, add up to the arcs that are missing at its end: nothing is counted twice or forgotten.</summary>
    [Fact]
    public void Costs_add_up_to_the_arcs_that_are_lost() => Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1000]).Sample((which, seed) =>
    {
        var sentence = SmallTreebank.Read()[which];
        var random = new Random(seed);
        var (heads, cost) = Follow(sentence, costs =>
        {
            var allowed = costs.Select((c, i) => (c, i)).Where(move => move.c != ArcHybridOracle.Impossible).ToArray();
            return allowed[random.Next(allowed.Length)].i;
        });

        heads.Zip(sentence.Heads).Count(pair => pair.First != pair.Second).ShouldBe(cost);
    });

    private static (int[] Heads, int Cost) Follow(TreebankSentence sentence, Func<List<int>, int> choose)
    {
        var (state, oracle, cost) = (new ParserState(), new ArcHybridOracle(sentence), 0);
        state.Begin(sentence.Words, sentence.Tags);
        while (!state.IsDone)
        {
            var costs = new int[3];
            oracle.Costs(state, costs);
            var move = (Move)choose([.. costs]);
            cost += costs[(int)move];
            if (move == Move.Shift)
            {
                state.Shift();
            }
            else
            {
                state.Attach(move, Relations.Root);
            }
        }
        return ([.. state.Heads.Take(sentence.Length).Select(head => head == state.Root ? -1 : head)], cost);
    }
}
