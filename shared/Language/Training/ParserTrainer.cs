using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// Teaches the parser its moves and its labels together, on sentences whose tags are a tagger's. It follows its own moves, right or wrong,
/// so that it learns to go on from its errors.
/// </summary>
internal sealed class ParserTrainer(int seed)
{
    private const int MoveBits = 21;
    private const int LabelBits = 19;
    private const int FewestUpdates = 10;
    private const double LargestWeight = 40;

    /// <summary>How often, after the first round, a wrong move is made although a right one is known.</summary>
    private const double Exploration = 0.9;

    private readonly AveragedPerceptron moves = new(3, MoveBits, FewestUpdates);
    private readonly AveragedPerceptron labels = new(Relations.Table.Count, LabelBits, FewestUpdates);
    private readonly ParserState state = new();
    private readonly Random random = new(seed);

    /// <summary>Each sentence comes with the tags of a tagger that had not seen it.</summary>
    public DependencyParser Train(IReadOnlyList<(TreebankSentence Sentence, byte[] Tags)> sentences, int epochs)
    {
        var order = sentences.Where(entry => entry.Sentence.Length <= ParserState.Longest).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (sentence, tags) in order)
            {
                Learn(sentence, tags, explores: epoch > 0);
            }
        }
        return new DependencyParser(moves.Freeze(LargestWeight), labels.Freeze(LargestWeight));
    }

    private void Learn(TreebankSentence sentence, byte[] tags, bool explores)
    {
        Span<uint> memory = stackalloc uint[MoveFeatures.Most];
        Span<float> scores = stackalloc float[moves.Scores];
        Span<int> costs = stackalloc int[3];
        var oracle = new ArcHybridOracle(sentence);
        state.Begin(sentence.Words, tags);
        while (!state.IsDone)
        {
            var features = MoveFeatures.Extract(state, memory);
            moves.Score(features, scores);
            oracle.Costs(state, costs);
            var best = BestOf(scores, costs, ArcHybridOracle.Impossible - 1);
            var right = BestOf(scores, costs, Cheapest(costs));
            if (best != right)
            {
                moves.Update(features, (int)right, (int)best);
                best = explores && random.NextDouble() < Exploration ? best : right;
            }
            moves.Advance();
            Make(best, sentence, oracle);
        }
    }

    private void Make(Move move, TreebankSentence sentence, ArcHybridOracle oracle)
    {
        if (move == Move.Shift)
        {
            state.Shift();
            return;
        }
        var (head, dependent) = state.Arc(move);
        state.Attach(move, head == state.Root ? Relations.Root : Label(head, dependent, sentence, oracle));
    }

    private byte Label(int head, int dependent, TreebankSentence sentence, ArcHybridOracle oracle)
    {
        Span<uint> memory = stackalloc uint[LabelFeatures.Most];
        Span<float> scores = stackalloc float[labels.Scores];
        var features = LabelFeatures.Extract(state, head, dependent, memory);
        var label = labels.Best(features, scores);
        if (oracle.HasArc(head, dependent))
        {
            if (label != sentence.Relations[dependent])
            {
                labels.Update(features, sentence.Relations[dependent], label);
            }
            labels.Advance();
        }
        return (byte)label;
    }

    private static int Cheapest(ReadOnlySpan<int> costs) => Math.Min(costs[0], Math.Min(costs[1], costs[2]));

    private static Move BestOf(ReadOnlySpan<float> scores, ReadOnlySpan<int> costs, int dearest)
    {
        var best = -1;
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] <= dearest && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }
        return (Move)best;
    }
}
