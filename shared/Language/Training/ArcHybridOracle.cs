using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// What each move costs: how many arcs of the true tree can no longer be made after it, from any state, right or wrong. The dynamic oracle
/// of Goldberg and Nivre (TACL 2013) for arc-hybrid; trees whose arcs cross are taught as well as they can be.
/// </summary>
internal sealed class ArcHybridOracle(TreebankSentence sentence)
{
    public const int Impossible = int.MaxValue;

    private readonly int[] heads = [.. sentence.Heads.Select(head => head < 0 ? sentence.Length : head), -2];

    /// <summary>Fills in the cost of every move; <see cref="Impossible"/> for those that the state does not allow.</summary>
    public void Costs(ParserState state, Span<int> costs)
    {
        var (top, below) = (state.Stack(0), state.Stack(1));
        var missed = top == state.None ? 0 : DependentsFrom(state.Next, top);
        var headIsAhead = top != state.None && heads[top] >= state.Next;
        costs[(int)Move.Shift] = state.Allows(Move.Shift) ? CostOfShift(state) : Impossible;
        costs[(int)Move.LeftArc] = state.Allows(Move.LeftArc)
            ? missed + (heads[top] != state.Next && (headIsAhead || heads[top] == below) ? 1 : 0)
            : Impossible;
        costs[(int)Move.RightArc] = state.Allows(Move.RightArc) ? missed + (headIsAhead ? 1 : 0) : Impossible;
    }

    /// <summary>Whether the true tree has this arc, and so says what its relation is.</summary>
    public bool HasArc(int head, int dependent) => heads[dependent] == head;

    /// <summary>The next word loses its dependents on the stack, and its head there unless that is on top.</summary>
    private int CostOfShift(ParserState state)
    {
        var cost = 0;
        for (var i = 0; i < state.Depth; i++)
        {
            var word = state.Stack(i);
            cost += heads[word] == state.Next ? 1 : 0;
            cost += i > 0 && heads[state.Next] == word ? 1 : 0;
        }
        return cost;
    }

    private int DependentsFrom(int first, int head)
    {
        var count = 0;
        for (var i = first; i < sentence.Length; i++)
        {
            count += heads[i] == head ? 1 : 0;
        }
        return count;
    }
}
