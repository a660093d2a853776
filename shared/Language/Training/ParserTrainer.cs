using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// Teaches the parser its moves and its labels together, on sentences whose tags are a tagger's. It follows its own moves, right or wrong,
/// so that it learns to go on from its errors.
/// </summary>
internal sealed class ParserTrainer
{
    private const int MoveBits = 21;
    private const int LabelBits = 19;
    private const int FewestUpdates = 15;
    private const double LargestWeight = 100;

    /// <summary>
    /// The lead that the right choice must have over every other, or the model is updated although it chose rightly (Krauth and Mézard, J. Phys. A
    /// 1987). The card of the model says what that gains.
    /// </summary>
    private const float Margin = 50;

    /// <summary>How often, after the first round, a wrong move is made although a right one is known.</summary>
    private const double Exploration = 0.9;

    private readonly AveragedPerceptron moves = new(3, MoveBits, FewestUpdates);
    private readonly AveragedPerceptron labels = new(Relations.Table.Count, LabelBits, FewestUpdates);
    private readonly ParserState state = new();
    private readonly Random random;

    private ParserTrainer(int seed) => random = new Random(seed);

    /// <summary>Each sentence comes with the tags of a tagger that had not seen it.</summary>
    public static DependencyParser Train(IReadOnlyList<(TreebankSentence Sentence, byte[] Tags)> sentences, int epochs, int members, int seed)
    {
        var trained = InParallel.Make(members, member =>
        {
            var trainer = new ParserTrainer(seed + member);
            trainer.Learn(sentences, epochs);
            return trainer;
        });
        return new DependencyParser(
            AveragedPerceptron.Freeze([.. trained.Select(trainer => trainer.moves)], LargestWeight),
            AveragedPerceptron.Freeze([.. trained.Select(trainer => trainer.labels)], LargestWeight));
    }

    private void Learn(IReadOnlyList<(TreebankSentence Sentence, byte[] Tags)> sentences, int epochs)
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
            var least = Math.Min(costs[0], Math.Min(costs[1], costs[2]));
            var right = BestBetween(scores, costs, least, least);
            var wrong = BestBetween(scores, costs, least + 1, ArcHybridOracle.Impossible - 1);
            var chosen = right;
            if (wrong >= 0)
            {
                chosen = scores[wrong] >= scores[right] && explores && random.NextDouble() < Exploration ? wrong : right;
                moves.Learn(features, scores, right, wrong, Margin);
            }
            Make((Move)chosen, sentence, oracle);
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
            labels.Learn(features, scores, sentence.Relations[dependent], Margin);
        }
        return (byte)label;
    }

    /// <summary>The best by its score of the moves whose cost lies within these bounds; -1 where there is none.</summary>
    private static int BestBetween(ReadOnlySpan<float> scores, ReadOnlySpan<int> costs, int least, int most)
    {
        var best = -1;
        for (var i = 0; i < costs.Length; i++)
        {
            if (costs[i] >= least && costs[i] <= most && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }
        return best;
    }
}
