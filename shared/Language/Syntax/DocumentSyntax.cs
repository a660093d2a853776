using FactCheck.Language.Text;

namespace FactCheck.Language.Syntax;

/// <summary>
/// The tag, the lemma and the place in the tree of each token of a document: arrays parallel to <see cref="Document.Tokens"/>. The tokens
/// of a sentence make one tree, no deeper than <see cref="ParserState.Longest"/> and one. What the steps of the engine share, so that an
/// article is parsed once.
/// </summary>
public sealed class DocumentSyntax
{
    private readonly Arrays arrays;
    private readonly int[] dependents;
    private readonly int[] firstDependent;
    private readonly int[] depths;
    private readonly TokenRange[] extents;

    internal DocumentSyntax(Document document, Arrays arrays)
    {
        Document = document;
        this.arrays = arrays;
        (firstDependent, dependents) = ListDependents(arrays.Heads);
        depths = new int[arrays.Heads.Length];
        extents = new TokenRange[arrays.Heads.Length];
        Measure();
    }

    public Document Document { get; }

    /// <summary>Places in <see cref="Syntax.Tags.Table"/>.</summary>
    internal byte[] Tags => arrays.Tags;

    /// <summary>Lower-cased. Equal lemmas of one word are one string.</summary>
    internal string[] Lemmas => arrays.Lemmas;

    /// <summary>Token indexes; -1 for the root of each sentence.</summary>
    internal int[] Heads => arrays.Heads;

    /// <summary>Places in <see cref="Syntax.Relations.Table"/>.</summary>
    internal byte[] Relations => arrays.Relations;

    internal string TagName(int token) => Syntax.Tags.Table[Tags[token]];

    internal string RelationName(int token) => Syntax.Relations.Table[Relations[token]];

    /// <summary>The tokens whose head this one is, in order of the text.</summary>
    internal ReadOnlySpan<int> DependentsOf(int token) => dependents.AsSpan(firstDependent[token]..firstDependent[token + 1]);

    /// <summary>0 for a root.</summary>
    internal int Depth(int token) => depths[token];

    /// <summary>From the leftmost to the rightmost token of the token's subtree, itself included.</summary>
    internal TokenRange ExtentOf(int token) => extents[token];

    /// <summary>Counts, then places: both in one pass over the tokens.</summary>
    private static (int[] First, int[] All) ListDependents(int[] heads)
    {
        var first = new int[heads.Length + 1];
        foreach (var head in heads)
        {
            first[head + 1] += head >= 0 ? 1 : 0;
        }
        for (var i = 0; i < heads.Length; i++)
        {
            first[i + 1] += first[i];
        }
        var all = new int[first[^1]];
        var next = first.AsSpan(0, heads.Length).ToArray();
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] >= 0)
            {
                all[next[heads[i]]++] = i;
            }
        }
        return (first, all);
    }

    /// <summary>Depths from the roots down, then extents in the opposite order.</summary>
    private void Measure()
    {
        var order = new List<int>(depths.Length);
        for (var i = 0; i < depths.Length; i++)
        {
            extents[i] = new TokenRange(i, i + 1);
            if (Heads[i] < 0)
            {
                order.Add(i);
            }
        }
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var dependent in DependentsOf(order[i]))
            {
                depths[dependent] = depths[order[i]] + 1;
                order.Add(dependent);
            }
        }
        for (var i = order.Count - 1; i >= 0; i--)
        {
            var (token, head) = (order[i], Heads[order[i]]);
            if (head >= 0)
            {
                extents[head] = new TokenRange(
                    Math.Min(extents[head].Start, extents[token].Start), Math.Max(extents[head].End, extents[token].End));
            }
        }
    }

    /// <summary>What the analysis fills in.</summary>
    internal sealed class Arrays(int tokens)
    {
        public byte[] Tags { get; } = new byte[tokens];

        public string[] Lemmas { get; } = new string[tokens];

        public int[] Heads { get; } = new int[tokens];

        public byte[] Relations { get; } = new byte[tokens];
    }
}
