using FactCheck.Language.Learning;

namespace FactCheck.Language.Claims.Scores;

/// <summary>
/// The features of one statement in groups, each feature once. A group counts as a whole, whatever the number of its features: each is
/// worth 1/√n of n, so that long sentences and large groups do not drown the others.
/// </summary>
internal sealed class StatementFeatures
{
    /// <summary>A word has some seven in the first two groups and as many runs of characters: rooms that hardly ever grow.</summary>
    private const int PerWord = 7;

    private readonly HashSet<uint> seen;

    private StatementFeatures(int words)
    {
        seen = new HashSet<uint>(2 * PerWord * words);
        (Words, Tree, Characters, Cues) = (new FeatureGroup(2 * words), new FeatureGroup(PerWord * words), new FeatureGroup(PerWord * words), new FeatureGroup(2 * PerWord));
    }

    /// <summary>Words and pairs of words.</summary>
    public FeatureGroup Words { get; }

    /// <summary>Dependencies and the frame of the root.</summary>
    public FeatureGroup Tree { get; }

    /// <summary>Runs of three to five characters within words.</summary>
    public FeatureGroup Characters { get; }

    /// <summary>What a reader would name: see <see cref="StatementCue"/>.</summary>
    public FeatureGroup Cues { get; }

    public IReadOnlyList<FeatureGroup> Groups => [Words, Tree, Characters, Cues];

    public static StatementFeatures Of(Statement statement) => Of(statement, StatementCues.Of(statement));

    public static StatementFeatures Of(Statement statement, StatementCues cues)
    {
        var features = new StatementFeatures(statement.Words.Count);
        WordTemplates.Write(statement, features);
        TreeTemplates.Write(statement, features);
        CharacterTemplates.Write(statement, features);
        CueTemplates.Write(cues, features);
        return features;
    }

    /// <summary>Adds the feature unless it is there.</summary>
    /// <param name="group">One of this statement's.</param>
    /// <param name="feature">A hash from <see cref="FeatureHash"/>, its template unlike those of the other groups.</param>
    /// <param name="from">The first token that it speaks of.</param>
    /// <param name="to">The token after the last.</param>
    public void Add(FeatureGroup group, uint feature, int from, int to)
    {
        if (seen.Add(feature))
        {
            group.Add(feature, from, to);
        }
    }
}

/// <summary>Features of one kind with the tokens that each speaks of.</summary>
/// <param name="room">How many are expected.</param>
internal sealed class FeatureGroup(int room)
{
    private readonly List<uint> hashes = new(room);
    private readonly List<(int From, int To)> places = new(room);

    public IReadOnlyList<uint> Hashes => hashes;

    public IReadOnlyList<(int From, int To)> Places => places;

    /// <summary>What each of the features is worth.</summary>
    public float Value => hashes.Count == 0 ? 0 : 1 / MathF.Sqrt(hashes.Count);

    public ReadOnlySpan<uint> AsSpan() => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(hashes);

    internal void Add(uint feature, int from, int to)
    {
        hashes.Add(feature);
        places.Add((from, to));
    }
}
