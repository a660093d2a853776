using FactCheck.Language.Learning;

namespace FactCheck.Language.Syntax;

/// <summary>
/// What the next move of the parser depends on: the words on top of the stack and first in the buffer, how far apart they are, and the
/// arcs that they have. The templates are those of Zhang and Nivre (ACL 2011) as they fit arc-hybrid, with more triples.
/// </summary>
internal static class MoveFeatures
{
    public const int Most = 96;

    /// <summary>More dependents than this are as good as this many.</summary>
    private const uint MostDependents = 4;

    public static ReadOnlySpan<uint> Extract(ParserState state, Span<uint> memory)
    {
        var list = new FeatureList(memory);
        var at = new Focus(state);
        AddSingles(ref list, state, at);
        AddPairs(ref list, state, at);
        AddTriples(ref list, state, at);
        AddDistances(ref list, state, at);
        AddCounts(ref list, state, at);
        AddDependents(ref list, state, at);
        AddDependentTags(ref list, state, at);
        return list.Added;
    }

    private static void AddSingles(ref FeatureList list, ParserState s, in Focus at)
    {
        var (words, tags) = (s.Words, s.Tags);
        list.Add(words[at.Top]);
        list.Add(tags[at.Top]);
        list.Add(words[at.Top], tags[at.Top]);
        list.Add(words[at.Below]);
        list.Add(tags[at.Below]);
        list.Add(words[at.Below], tags[at.Below]);
        list.Add(words[at.Next]);
        list.Add(tags[at.Next]);
        list.Add(words[at.Next], tags[at.Next]);
        list.Add(words[at.Second]);
        list.Add(tags[at.Second]);
        list.Add(words[at.Second], tags[at.Second]);
        list.Add(words[at.Third]);
        list.Add(tags[at.Third]);
        list.Add(words[at.Deeper]);
        list.Add(tags[at.Deeper]);
        list.Add(s.Suffixes[at.Top], tags[at.Next]);
        list.Add(s.Suffixes[at.Next], tags[at.Top]);
        list.Add(at.Next == s.Root ? 1u : 0u, (uint)Math.Min(s.Depth, 3));
    }

    private static void AddPairs(ref FeatureList list, ParserState s, in Focus at)
    {
        var (words, tags) = (s.Words, s.Tags);
        list.Add(words[at.Top], words[at.Next]);
        list.Add(words[at.Top], tags[at.Top], tags[at.Next]);
        list.Add(tags[at.Top], words[at.Next], tags[at.Next]);
        list.Add(tags[at.Top], tags[at.Next]);
        list.Add(words[at.Top], tags[at.Next]);
        list.Add(tags[at.Top], words[at.Next]);
        list.Add(words[at.Below], words[at.Top]);
        list.Add(words[at.Below], tags[at.Top]);
        list.Add(tags[at.Below], words[at.Top]);
        list.Add(tags[at.Below], tags[at.Top]);
        list.Add(tags[at.Next], tags[at.Second]);
        list.Add(tags[at.Below], tags[at.Next]);
        list.Add(words[at.Below], words[at.Next]);
        list.Add(words[at.Below], tags[at.Below], tags[at.Next]);
        list.Add(words[at.Top], tags[at.Top], words[at.Next], tags[at.Next]);
    }

    private static void AddTriples(ref FeatureList list, ParserState s, in Focus at)
    {
        var (words, tags) = (s.Words, s.Tags);
        list.Add(tags[at.Below], tags[at.Top], tags[at.Next]);
        list.Add(tags[at.Top], tags[at.Next], tags[at.Second]);
        list.Add(tags[at.Next], tags[at.Second], tags[at.Third]);
        list.Add(tags[at.Deeper], tags[at.Below], tags[at.Top]);
        list.Add(tags[at.Below], tags[at.Top], words[at.Next]);
        list.Add(tags[at.Below], words[at.Top], tags[at.Next]);
        list.Add(words[at.Top], tags[at.Next], tags[at.Second]);
        list.Add(tags[at.Top], tags[at.Next], words[at.Second]);
        list.Add(words[at.Below], words[at.Top], tags[at.Next]);
        list.Add(tags[at.Below], tags[at.Top], tags[at.Next], tags[at.Deeper]);
        var afterTop = at.Top < s.Length ? tags[at.Top + 1] : tags[s.None];
        var beforeNext = at.Next > 0 && at.Next <= s.Root ? tags[at.Next - 1] : tags[s.None];
        list.Add(tags[at.Top], tags[at.Next], afterTop, beforeNext);
    }

    private static void AddDistances(ref FeatureList list, ParserState s, in Focus at)
    {
        var toNext = Distance(s, at.Top, at.Next);
        var toTop = Distance(s, at.Below, at.Top);
        list.Add(s.Tags[at.Top], toNext, s.Tags[at.Next]);
        list.Add(s.Words[at.Top], toNext);
        list.Add(s.Words[at.Next], toNext);
        list.Add(s.Tags[at.Below], s.Tags[at.Top], toTop);
        list.Add(s.Words[at.Below], toTop);
        list.Add(s.Words[at.Top], s.Words[at.Next], toNext);
    }

    private static void AddCounts(ref FeatureList list, ParserState s, in Focus at)
    {
        var (left, right) = (Count(s.LeftCount[at.Top]), Count(s.RightCount[at.Top]));
        var nextLeft = Count(s.LeftCount[at.Next]);
        var (belowLeft, belowRight) = (Count(s.LeftCount[at.Below]), Count(s.RightCount[at.Below]));
        list.Add(s.Words[at.Top], left);
        list.Add(s.Tags[at.Top], left, right);
        list.Add(s.Words[at.Top], right);
        list.Add(s.Words[at.Next], nextLeft);
        list.Add(s.Tags[at.Next], nextLeft);
        list.Add(s.Words[at.Below], belowRight);
        list.Add(s.Tags[at.Below], belowRight, belowLeft);
    }

    private static void AddDependents(ref FeatureList list, ParserState s, in Focus at)
    {
        var (words, tags, labels) = (s.Words, s.Tags, s.Labels);
        var (topLeft, topRight, nextLeft) = (s.Left[at.Top], s.Right[at.Top], s.Left[at.Next]);
        var (belowLeft, belowRight) = (s.Left[at.Below], s.Right[at.Below]);
        list.Add(tags[at.Top], tags[topLeft], labels[topLeft]);
        list.Add(tags[at.Top], tags[topRight], labels[topRight]);
        list.Add(tags[at.Next], tags[nextLeft], labels[nextLeft]);
        list.Add(tags[at.Below], tags[belowRight], labels[belowRight]);
        list.Add(tags[at.Below], tags[belowLeft], labels[belowLeft]);
        list.Add(words[topLeft], labels[topLeft], tags[at.Top]);
        list.Add(words[topRight], labels[topRight], tags[at.Top]);
        list.Add(words[nextLeft], labels[nextLeft], tags[at.Next]);
        list.Add(words[belowRight], labels[belowRight], tags[at.Below]);
        list.Add(words[belowLeft], tags[at.Below]);
        list.Add(tags[at.Top], labels[topLeft], labels[s.SecondLeft[at.Top]], tags[at.Next]);
        list.Add(tags[at.Top], labels[topRight], labels[s.SecondRight[at.Top]], tags[at.Next]);
        list.Add(tags[at.Next], labels[nextLeft], labels[s.SecondLeft[at.Next]], tags[at.Top]);
        list.Add(words[at.Top], labels[topLeft], labels[topRight]);
        list.Add(words[at.Below], labels[belowLeft], labels[belowRight]);
        list.Add(words[at.Next], labels[nextLeft], labels[s.SecondLeft[at.Next]]);
        list.Add(tags[at.Below], labels[belowRight], labels[s.SecondRight[at.Below]], tags[at.Top]);
        list.Add(words[topLeft], words[at.Top]);
        list.Add(words[topRight], words[at.Top]);
    }

    private static void AddDependentTags(ref FeatureList list, ParserState s, in Focus at)
    {
        var tags = s.Tags;
        var (topLeft, topRight) = (tags[s.Left[at.Top]], tags[s.Right[at.Top]]);
        list.Add(tags[at.Top], topLeft, tags[at.Next]);
        list.Add(tags[at.Top], topRight, tags[at.Next]);
        list.Add(tags[at.Top], tags[at.Next], tags[s.Left[at.Next]]);
        list.Add(tags[at.Below], tags[at.Top], tags[s.Right[at.Below]]);
        list.Add(tags[at.Below], tags[at.Top], tags[s.Left[at.Below]]);
        list.Add(tags[at.Below], tags[at.Top], topLeft);
        list.Add(tags[at.Below], tags[at.Top], topRight);
    }

    private static uint Count(uint dependents) => Math.Min(dependents, MostDependents);

    /// <summary>One to five, six to ten, more; 9 where one of the two is not there.</summary>
    private static uint Distance(ParserState s, int left, int right)
    {
        if (left == s.None || right == s.None)
        {
            return 9;
        }
        var words = right - left;
        return words <= 5 ? (uint)words : words <= 10 ? 6u : 7u;
    }

    /// <summary>The words that the move is about.</summary>
    private readonly ref struct Focus(ParserState state)
    {
        public readonly int Top = state.Stack(0), Below = state.Stack(1), Deeper = state.Stack(2);
        public readonly int Next = state.Buffer(0), Second = state.Buffer(1), Third = state.Buffer(2);
    }
}
