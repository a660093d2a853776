namespace FactCheck.Language.Revisions;

/// <summary>
/// Pairs the anchors of two revisions, one to one. In a sentence that stayed: the same words, or else the likest. In one that changed: the
/// same words with the same context, then the likest words in the same place. Elsewhere: only the same words of the same source.
/// What finds no pair is an orphan; it is better lost than hung on something else (hypothesis/h#2798, #4328).
/// </summary>
internal sealed class AnchorAligner
{
    /// <summary>The least share of its words, weighted by how rare they are, that a changed anchor has kept; fitted on RevisionPairs.</summary>
    private const double LeastLikeness = 0.5;

    /// <summary>Anchors shorter than this have too few words for a likeness to mean anything, or to be told apart elsewhere.</summary>
    private const int ShortestLike = 20;

    // With 40 sentences on either side, more than that is no article.
    private const int MostCandidates = 200;

    private readonly IReadOnlyList<Anchor> before;
    private readonly IReadOnlyList<Anchor> after;
    private readonly SentenceMap sentences;
    private readonly int[] pairOf;
    private readonly int[] pairOfAfter;

    private AnchorAligner(IReadOnlyList<Anchor> before, IReadOnlyList<Anchor> after, SentenceMap sentences)
    {
        (this.before, this.after, this.sentences) = (before, after, sentences);
        pairOf = Enumerable.Repeat(-1, before.Count).ToArray();
        pairOfAfter = Enumerable.Repeat(-1, after.Count).ToArray();
    }

    private readonly record struct Candidate(int Before, int After, double Likeness);

    /// <returns>For each anchor of the earlier revision its index in the later; -1 for an orphan.</returns>
    public static int[] Pair(IReadOnlyList<Anchor> before, IReadOnlyList<Anchor> after, SentenceMap sentences)
    {
        var aligner = new AnchorAligner(before, after, sentences);
        aligner.PairSame(
            anchor => sentences.AfterOf(anchor.Sentence) is var same and >= 0 ? (same, anchor.Words) : null,
            anchor => (anchor.Sentence, anchor.Words));
        aligner.PairInChanged(anchor => (anchor.Words, anchor.Prefix, anchor.Suffix));
        aligner.PairInChanged(anchor => (anchor.Words, anchor.Prefix));
        aligner.PairInChanged(anchor => (anchor.Words, anchor.Suffix));
        aligner.PairAlike();
        aligner.PairInChanged(anchor => anchor.Words.Length < ShortestLike ? null : (anchor.Words, anchor.Attribution));
        return aligner.pairOf;
    }

    /// <summary>Only those in sentences that did not stay: what stands in one that did has no business elsewhere.</summary>
    private void PairInChanged(Func<Anchor, object?> key) => PairSame(
        anchor => sentences.AfterOf(anchor.Sentence) < 0 ? key(anchor) : null,
        anchor => sentences.BeforeOf(anchor.Sentence) < 0 ? key(anchor) : null);

    /// <summary>Pairs those whose keys are equal; of several, the first with the first.</summary>
    private void PairSame(Func<Anchor, object?> keyBefore, Func<Anchor, object?> keyAfter)
    {
        var waiting = new Dictionary<object, Queue<int>>();
        for (var i = 0; i < after.Count; i++)
        {
            if (pairOfAfter[i] < 0 && keyAfter(after[i]) is { } key)
            {
                (waiting.TryGetValue(key, out var queue) ? queue : waiting[key] = new Queue<int>()).Enqueue(i);
            }
        }
        for (var i = 0; i < before.Count; i++)
        {
            if (pairOf[i] < 0 && keyBefore(before[i]) is { } key && waiting.TryGetValue(key, out var queue) && queue.TryDequeue(out var same))
            {
                (pairOf[i], pairOfAfter[same]) = (same, i);
            }
        }
    }

    /// <summary>
    /// The likest first; of equals the one nearer to its place in the order, which is the same whichever revision is called the first.
    /// </summary>
    private void PairAlike()
    {
        var likeness = new Likeness(before.Select(anchor => anchor.Words), after.Select(anchor => anchor.Words));
        foreach (var pair in Candidates(likeness)
            .OrderByDescending(pair => pair.Likeness).ThenBy(pair => Math.Abs(pair.Before - pair.After)).ThenBy(pair => pair.Before + pair.After))
        {
            if (pairOf[pair.Before] < 0 && pairOfAfter[pair.After] < 0 && !Jumps(pair, likeness))
            {
                (pairOf[pair.Before], pairOfAfter[pair.After]) = (pair.After, pair.Before);
            }
        }
    }

    private List<Candidate> Candidates(Likeness likeness)
    {
        var bySentence = Enumerable.Range(0, after.Count).Where(index => pairOfAfter[index] < 0 && IsLong(after[index])).ToLookup(index => after[index].Sentence);
        List<Candidate> candidates = [];
        for (var i = 0; i < before.Count; i++)
        {
            if (pairOf[i] < 0 && IsLong(before[i]))
            {
                candidates.AddRange(sentences.Around(before[i].Sentence).SelectMany(sentence => bySentence[sentence]).Take(MostCandidates)
                    .Select(index => new Candidate(i, index, likeness.Of(i, index)))
                    .Where(pair => pair.Likeness >= LeastLikeness));
            }
        }
        return candidates;
    }

    private static bool IsLong(Anchor anchor) => anchor.Words.Length >= ShortestLike;

    /// <summary>Whether it would cross one that stands in the same place: so a corrected error would come to hang on a later claim.</summary>
    private bool Jumps(Candidate pair, Likeness likeness)
    {
        var (from, to) = (Math.Max(0, pair.Before - MostCandidates), Math.Min(before.Count, pair.Before + MostCandidates));
        for (var i = from; i < to; i++)
        {
            if (pairOf[i] is var other and >= 0 && i < pair.Before != other < pair.After && !ChangedPlaces(i, other)
                && (sentences.SamePlace(before[pair.Before].Sentence, after[other].Sentence) || sentences.SamePlace(before[i].Sentence, after[pair.After].Sentence)))
            {
                return true;
            }
        }
        return false;

        // Two that are as like each other crosswise: neither is the one that jumps.
        bool ChangedPlaces(int was, int now) => (was, now) == (pair.After, pair.Before) && likeness.Of(was, now).Equals(pair.Likeness);
    }
}
