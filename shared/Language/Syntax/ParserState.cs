using FactCheck.Language.Learning;

namespace FactCheck.Language.Syntax;

/// <summary>
/// A half-parsed sentence: the stack, the next word, and the arcs so far. The words are followed by the root, which is the last word of
/// the buffer, and by "none", which stands for every word that is not there and is a node like the others.
/// </summary>
internal sealed class ParserState
{
    /// <summary>Longer runs of words are parsed in pieces, so that no tree is deeper.</summary>
    public const int Longest = 256;

    private const uint RootTag = 200, NoTag = 201;

    private static readonly uint RootWord = FeatureHash.Of("<root>"), NoWord = FeatureHash.Of("<none>"), Number = FeatureHash.Of("<number>");

    private readonly int[] stack = new int[Longest + 1];

    public int Length { get; private set; }

    /// <summary>The root's place, and the last in the buffer.</summary>
    public int Root => Length;

    public int None => Length + 1;

    /// <summary>How many words are on the stack.</summary>
    public int Depth { get; private set; }

    /// <summary>The first word of the buffer.</summary>
    public int Next { get; private set; }

    public bool IsDone => Next == Length && Depth == 0;

    public uint[] Words { get; } = new uint[Longest + 2];

    public uint[] Tags { get; } = new uint[Longest + 2];

    public uint[] Suffixes { get; } = new uint[Longest + 2];

    public int[] Heads { get; } = new int[Longest + 2];

    /// <summary>The relation to the head, and <see cref="byte.MaxValue"/> where there is none yet.</summary>
    public byte[] Labels { get; } = new byte[Longest + 2];

    /// <summary>The dependents furthest left and right, and the second furthest.</summary>
    public int[] Left { get; } = new int[Longest + 2];

    public int[] SecondLeft { get; } = new int[Longest + 2];

    public int[] Right { get; } = new int[Longest + 2];

    public int[] SecondRight { get; } = new int[Longest + 2];

    public uint[] LeftCount { get; } = new uint[Longest + 2];

    public uint[] RightCount { get; } = new uint[Longest + 2];

    /// <summary>The word so many places below the top of the stack.</summary>
    public int Stack(int below) => below < Depth ? stack[Depth - 1 - below] : None;

    /// <summary>The word so many places after the first of the buffer.</summary>
    public int Buffer(int after) => Next + after <= Length ? Next + after : None;

    public void Begin(ReadOnlySpan<SurfaceWord> words, ReadOnlySpan<byte> tags)
    {
        Length = words.Length;
        (Depth, Next) = (0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            // "May" and "may" are two words, "Trump" and "TRUMP" one.
            Words[i] = word.IsNumber ? Number : Syntax.Tags.IsProperNoun(tags[i]) ? ~word.Lower : word.Lower;
            Tags[i] = tags[i];
            Suffixes[i] = word.Suffix3;
        }
        (Words[Root], Tags[Root], Suffixes[Root]) = (RootWord, RootTag, RootWord);
        (Words[None], Tags[None], Suffixes[None]) = (NoWord, NoTag, NoWord);
        var nodes = words.Length + 2;
        foreach (var dependents in (ReadOnlySpan<int[]>)[Left, SecondLeft, Right, SecondRight])
        {
            dependents.AsSpan(0, nodes).Fill(None);
        }
        LeftCount.AsSpan(0, nodes).Clear();
        RightCount.AsSpan(0, nodes).Clear();
        Labels.AsSpan(0, nodes).Fill(byte.MaxValue);
    }

    /// <summary>Only the last word on the stack may depend on the root, so that there is one root and the arcs make a tree.</summary>
    public bool Allows(Move move) => move switch
    {
        Move.Shift => Next < Length,
        Move.LeftArc => Depth > 0 && (Next < Length || Depth == 1),
        _ => Depth > 1,
    };

    /// <summary>The arc that a move would make.</summary>
    public (int Head, int Dependent) Arc(Move move) => (move == Move.LeftArc ? Next : Stack(1), Stack(0));

    public void Shift() => stack[Depth++] = Next++;

    public void Attach(Move move, byte label)
    {
        var (head, dependent) = Arc(move);
        Depth--;
        Heads[dependent] = head;
        Labels[dependent] = label;
        if (dependent < head)
        {
            LeftCount[head]++;
            (SecondLeft[head], Left[head]) = (Left[head], dependent);
        }
        else
        {
            RightCount[head]++;
            (SecondRight[head], Right[head]) = (Right[head], dependent);
        }
    }
}

/// <summary>The moves of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, ACL 2011).</summary>
internal enum Move
{
    /// <summary>The first word of the buffer goes onto the stack.</summary>
    Shift,

    /// <summary>The top of the stack becomes a dependent of the first word of the buffer.</summary>
    LeftArc,

    /// <summary>The top of the stack becomes a dependent of the word below it.</summary>
    RightArc,
}
