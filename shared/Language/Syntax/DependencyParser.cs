using FactCheck.Language.Learning;

namespace FactCheck.Language.Syntax;

/// <summary>
/// Greedy arc-hybrid parsing: one move after the other, each the best by its score, in time linear in the words. One model chooses the
/// move; another names the relation of each arc as it is made.
/// </summary>
internal sealed class DependencyParser(FrozenPerceptron moves, FrozenPerceptron labels)
{
    /// <summary>
    /// Fills in each word's head (its index in the sentence, -1 for the one root) and its relation to that head. The state is scratch memory,
    /// to be used again for the next sentence; of words there may be <see cref="ParserState.Longest"/>.
    /// </summary>
    public void Parse(ParserState state, ReadOnlySpan<SurfaceWord> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<byte> relations)
    {
        Span<uint> memory = stackalloc uint[MoveFeatures.Most];
        Span<short> moveScores = stackalloc short[moves.Scores];
        Span<short> labelScores = stackalloc short[labels.Scores];
        state.Begin(words, tags);
        while (!state.IsDone)
        {
            moves.Score(MoveFeatures.Extract(state, memory), moveScores);
            var move = BestAllowed(state, moveScores);
            if (move == Move.Shift)
            {
                state.Shift();
                continue;
            }
            var (head, dependent) = state.Arc(move);
            var label = head == state.Root
                ? Relations.Root
                : (byte)labels.Best(LabelFeatures.Extract(state, head, dependent, memory), labelScores);
            state.Attach(move, label);
        }
        for (var i = 0; i < words.Length; i++)
        {
            heads[i] = state.Heads[i] == state.Root ? -1 : state.Heads[i];
            relations[i] = state.Labels[i];
        }
    }

    public void Write(ModelWriter model)
    {
        moves.Write(model.Section("parser.moves"));
        labels.Write(model.Section("parser.labels"));
    }

    public static DependencyParser Read(ModelReader model) =>
        new(FrozenPerceptron.Read(model.Section("parser.moves")), FrozenPerceptron.Read(model.Section("parser.labels")));

    private static Move BestAllowed(ParserState state, ReadOnlySpan<short> scores)
    {
        var best = (Move?)null;
        foreach (var move in (ReadOnlySpan<Move>)[Move.Shift, Move.LeftArc, Move.RightArc])
        {
            if (state.Allows(move) && (best is null || scores[(int)move] > scores[(int)best]))
            {
                best = move;
            }
        }
        return best ?? throw new InvalidOperationException("A sentence that is not done always allows a move.");
    }
}
