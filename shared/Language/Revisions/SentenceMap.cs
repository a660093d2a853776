namespace FactCheck.Language.Revisions;

/// <summary>
/// Which sentence of the one revision is which of the other, moved blocks included, after Heckel, "A technique for isolating differences
/// between files" (CACM 21:4, 1978): what stands once in both is the same, and so are its equal neighbours. Linear, and the same
/// whichever revision is called the first.
/// </summary>
internal sealed class SentenceMap
{
    private const int None = -2;

    // A sentence that was edited is looked for this many sentences nearer to or further from what stayed beside it.
    private const int Reach = 40;

    private readonly int[] after;
    private readonly int[] before;
    private readonly Neighbours neighboursBefore;
    private readonly Neighbours neighboursAfter;

    public SentenceMap(string[] keysBefore, string[] keysAfter)
    {
        after = Enumerable.Repeat(None, keysBefore.Length).ToArray();
        before = Enumerable.Repeat(None, keysAfter.Length).ToArray();
        MapUnique(keysBefore, keysAfter);
        Extend(keysBefore, keysAfter, step: 1);
        Extend(keysBefore, keysAfter, step: -1);
        neighboursBefore = new Neighbours(after);
        neighboursAfter = new Neighbours(before);
    }

    /// <returns>The same sentence in the later revision; below 0 where it has none.</returns>
    public int AfterOf(int sentence) => after[sentence];

    public int BeforeOf(int sentence) => before[sentence];

    /// <summary>
    /// Whether what was in the one sentence may now be in the other: it is the same sentence, or both stand, changed, beside one that stayed.
    /// </summary>
    public bool SamePlace(int sentenceBefore, int sentenceAfter)
    {
        if (after[sentenceBefore] != None || before[sentenceAfter] != None)
        {
            return after[sentenceBefore] == sentenceAfter;
        }
        var (previousBefore, nextBefore) = neighboursBefore.Of(sentenceBefore);
        var (previousAfter, nextAfter) = neighboursAfter.Of(sentenceAfter);
        return (Joins(previousBefore, previousAfter) && Near(sentenceBefore - previousBefore, sentenceAfter - previousAfter))
            || (Joins(nextBefore, nextAfter) && Near(nextBefore - sentenceBefore, nextAfter - sentenceAfter));
    }

    /// <summary>The later revision's sentences among which those in the same place as this one are.</summary>
    public IEnumerable<int> Around(int sentenceBefore)
    {
        if (after[sentenceBefore] != None)
        {
            return [after[sentenceBefore]];
        }
        var (previous, next) = neighboursBefore.Of(sentenceBefore);
        var fromPrevious = AfterOfEdge(previous) + sentenceBefore - previous;
        var fromNext = AfterOfEdge(next) - (next - sentenceBefore);
        return Window(fromPrevious).Union(Window(fromNext)).Where(sentence => SamePlace(sentenceBefore, sentence)).Order();
    }

    private IEnumerable<int> Window(int middle)
    {
        var from = Math.Clamp(middle - Reach, 0, before.Length);
        return Enumerable.Range(from, Math.Clamp(middle + Reach + 1, from, before.Length) - from);
    }

    /// <summary>-1 and the count stand for the text's beginning and end.</summary>
    private int AfterOfEdge(int sentence) => sentence < 0 ? -1 : sentence == after.Length ? before.Length : after[sentence];

    // The texts' beginnings are one, and their ends.
    private bool Joins(int edgeBefore, int edgeAfter) => AfterOfEdge(edgeBefore) == edgeAfter;

    private static bool Near(int distanceBefore, int distanceAfter) => Math.Abs(distanceBefore - distanceAfter) <= Reach;

    private void MapUnique(string[] keysBefore, string[] keysAfter)
    {
        var unique = Unique(keysAfter);
        foreach (var (key, sentence) in Unique(keysBefore))
        {
            if (unique.TryGetValue(key, out var same))
            {
                (after[sentence], before[same]) = (same, sentence);
            }
        }
    }

    private static Dictionary<string, int> Unique(string[] keys) =>
        keys.Select((key, sentence) => (key, sentence)).GroupBy(entry => entry.key, StringComparer.Ordinal)
            .Where(group => group.Key.Length > 0 && group.Count() == 1)
            .ToDictionary(group => group.Key, group => group.Single().sentence, StringComparer.Ordinal);

    /// <summary>Carries what is mapped on to its neighbours in one direction, and from the text's edge inwards.</summary>
    private void Extend(string[] keysBefore, string[] keysAfter, int step)
    {
        for (var sentence = step > 0 ? 0 : after.Length - 1; sentence >= 0 && sentence < after.Length; sentence += step)
        {
            var same = AfterOfEdge(sentence - step) + step;
            if (after[sentence] == None && same >= 0 && same < before.Length && before[same] == None && keysBefore[sentence] == keysAfter[same])
            {
                (after[sentence], before[same]) = (same, sentence);
            }
        }
    }

    /// <summary>For each sentence the nearest one on either side that stayed; -1 and the count stand for the text's ends.</summary>
    private sealed class Neighbours
    {
        private readonly int[] previous;
        private readonly int[] next;

        public Neighbours(int[] map)
        {
            (previous, next) = (new int[map.Length], new int[map.Length]);
            for (var (i, last) = (0, -1); i < map.Length; i++)
            {
                previous[i] = last;
                last = map[i] == None ? last : i;
            }
            for (var (i, last) = (map.Length - 1, map.Length); i >= 0; i--)
            {
                next[i] = last;
                last = map[i] == None ? last : i;
            }
        }

        public (int Previous, int Next) Of(int sentence) => (previous[sentence], next[sentence]);
    }
}
