using FactCheck.Language.Learning;

namespace FactCheck.Language.Syntax;

/// <summary>What the relation of a new arc depends on: the two words, what stands around them, and the dependents that they have already.</summary>
internal static class LabelFeatures
{
    public const int Most = 64;

    public static ReadOnlySpan<uint> Extract(ParserState state, int head, int dependent, Span<uint> memory)
    {
        var list = new FeatureList(memory);
        var direction = DirectionOf(head, dependent);
        AddWords(ref list, state, head, dependent, direction);
        AddNeighbours(ref list, state, head, dependent, direction);
        AddDependents(ref list, state, head, dependent, direction);
        AddSisters(ref list, state, head, dependent, direction);
        return list.Added;
    }

    private static void AddWords(ref FeatureList list, ParserState s, int head, int dependent, uint direction)
    {
        var (words, tags, suffixes) = (s.Words, s.Tags, s.Suffixes);
        list.Add(direction);
        list.Add(words[dependent], direction);
        list.Add(tags[dependent], direction);
        list.Add(words[head], direction);
        list.Add(tags[head], direction);
        list.Add(words[dependent], tags[dependent], direction);
        list.Add(words[head], tags[head], direction);
        list.Add(words[head], words[dependent], direction);
        list.Add(words[head], tags[dependent], direction);
        list.Add(tags[head], words[dependent], direction);
        list.Add(tags[head], tags[dependent], direction);
        list.Add(suffixes[dependent], tags[head], direction);
        list.Add(suffixes[head], tags[dependent], direction);
        list.Add(tags[head], tags[dependent], DistanceOf(head, dependent));
        list.Add(words[dependent], DistanceOf(head, dependent));
    }

    private static void AddNeighbours(ref FeatureList list, ParserState s, int head, int dependent, uint direction)
    {
        var (words, tags) = (s.Words, s.Tags);
        var (before, after) = (Before(s, dependent), After(s, dependent));
        var (beforeHead, afterHead) = (Before(s, head), After(s, head));
        list.Add(tags[before], tags[dependent], tags[head], direction);
        list.Add(tags[dependent], tags[after], tags[head], direction);
        list.Add(tags[dependent], tags[beforeHead], tags[head], direction);
        list.Add(tags[dependent], tags[head], tags[afterHead], direction);
        list.Add(words[before], tags[dependent], direction);
        list.Add(words[after], tags[dependent], direction);
        list.Add(words[before], words[dependent]);
        list.Add(words[dependent], words[after]);
    }

    private static void AddDependents(ref FeatureList list, ParserState s, int head, int dependent, uint direction)
    {
        var (words, tags, labels) = (s.Words, s.Tags, s.Labels);
        var (left, right, secondLeft) = (s.Left[dependent], s.Right[dependent], s.SecondLeft[dependent]);
        list.Add(words[left], tags[head], direction);
        list.Add(words[left], words[head], direction);
        list.Add(words[left], words[dependent]);
        list.Add(labels[left], tags[dependent], tags[head], direction);
        list.Add(labels[right], tags[dependent], tags[head], direction);
        list.Add(labels[left], labels[secondLeft], tags[dependent], direction);
        list.Add(words[secondLeft], tags[head], direction);
        list.Add(words[right], tags[head], direction);
        list.Add(tags[left], tags[dependent], words[head], direction);
        list.Add(Math.Min(s.LeftCount[dependent], 3), Math.Min(s.RightCount[dependent], 3), tags[dependent], tags[head]);
    }

    private static void AddSisters(ref FeatureList list, ParserState s, int head, int dependent, uint direction)
    {
        var (words, tags, labels) = (s.Words, s.Tags, s.Labels);
        var (left, right) = (s.Left[head], s.Right[head]);
        list.Add(labels[left], labels[right], tags[dependent], direction);
        list.Add(labels[left], labels[s.SecondLeft[head]], tags[dependent], direction);
        list.Add(labels[right], labels[s.SecondRight[head]], tags[dependent], direction);
        list.Add(labels[left], words[head], tags[dependent], direction);
        list.Add(labels[right], words[head], tags[dependent], direction);
        list.Add(words[left], tags[dependent], direction);
        list.Add(words[right], tags[dependent], direction);
        list.Add(tags[s.Stack(2)], tags[head], tags[dependent], direction);
        list.Add(tags[s.Buffer(0)], tags[head], tags[dependent], direction);
    }

    private static int Before(ParserState s, int word) => word > 0 && word < s.None ? word - 1 : s.None;

    private static int After(ParserState s, int word) => word < s.None ? word + 1 : s.None;

    private static uint DirectionOf(int head, int dependent) => head < dependent ? 1u : 0u;

    private static uint DistanceOf(int head, int dependent)
    {
        var words = Math.Abs(head - dependent);
        return (DirectionOf(head, dependent) * 8) + (words <= 5 ? (uint)words : words <= 10 ? 6u : 7u);
    }
}
