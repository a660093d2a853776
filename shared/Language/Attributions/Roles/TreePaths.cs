using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>
/// The way from a cue to the other tokens of its sentence through the tree: up so many levels, then down a branch; and whether another
/// cue stands on the way down.
/// </summary>
internal sealed class TreePaths(TokenView tokens, bool[] cueTokens)
{
    /// <summary>Keeps the work linear on any tree.</summary>
    private const int Climb = 60;

    /// <summary>Levels above the cue that are told apart.</summary>
    private const int Levels = 3;

    private const uint NoBranch = 0xFFFF_FFF4;

    private readonly int[] levels = new int[tokens.Count];
    private readonly List<int> above = [];
    private readonly uint[] ways = new uint[Levels + 1];
    private RoleCue cue = null!;

    public void Begin(RoleCue next)
    {
        foreach (var token in above)
        {
            levels[token] = 0;
        }
        above.Clear();
        cue = next;
        for (var h = cue.Head; h >= 0 && above.Count < Climb; h = tokens.Syntax.Heads[h])
        {
            above.Add(h);
            levels[h] = above.Count;
        }
        for (var level = 1; level <= Levels; level++)
        {
            ways[level] = level <= above.Count ? Mix(ways[level - 1], tokens.Relations[above[level - 1]]) : ways[level - 1];
        }
    }

    public TreePath To(int token)
    {
        var heads = tokens.Syntax.Heads;
        var (at, branch, hasOther) = (token, -1, false);
        for (var climbed = 0; at >= 0 && levels[at] == 0; climbed++)
        {
            if (climbed == Climb)
            {
                at = -1;
                break;
            }
            hasOther |= at != token && cueTokens[at] && !cue.Range.Contains(at);
            branch = at;
            at = heads[at];
        }
        // 0 where the way down begins at the cue itself.
        var level = at < 0 ? int.MaxValue : levels[at] - 1;
        var direction = branch < 0 ? 2u : branch < cue.Head ? 0u : 1u;
        var label = branch < 0 ? NoBranch : tokens.Relations[branch];
        var owner = hasOther ? PathOwner.OtherCue
            : level == 0 ? PathOwner.Cue
            : at >= 0 && cueTokens[at] ? PathOwner.CueAbove : PathOwner.Nobody;
        return new TreePath(Mix(ways[Math.Min(level, Levels)], (uint)Math.Min(level, Levels), label, direction), owner);
    }
}

/// <param name="Hash">The way itself.</param>
/// <param name="Owner">The nearest cue above the token.</param>
internal readonly record struct TreePath(uint Hash, PathOwner Owner);

/// <summary>Which cue a token is below.</summary>
internal enum PathOwner
{
    OtherSentence,
    OtherCue,
    Cue,
    Nobody,

    /// <summary>One that the cue itself is below.</summary>
    CueAbove,
}
