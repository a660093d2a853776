using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>How often each lemma was the head of a cue in the training articles: the lexicon of cues, learnt.</summary>
internal sealed class CuePriors
{
    /// <summary>How a lemma never seen is counted: a cue in one of twenty.</summary>
    private const float SmoothedCues = 0.1f, SmoothedAll = 2;

    private readonly Dictionary<uint, CueCount> counts;

    public CuePriors(Dictionary<uint, CueCount> counts) => this.counts = counts;

    /// <summary>A lemma and what sort of word it is here: verb, noun, adjective, adverb, preposition, other.</summary>
    public static uint Key(DocumentSyntax syntax, int token) => FeatureHash.Mix(FeatureHash.Of(syntax.Lemmas[token]), WordSort(Tags.Table[syntax.Tags[token]]));

    public static CuePriors Read(SectionReader section)
    {
        var counts = new Dictionary<uint, CueCount>();
        var key = 0u;
        for (var left = section.Number(); left > 0; left--)
        {
            key += section.Unsigned();
            counts.Add(key, new CueCount(section.Number(), section.Number()));
        }
        return new CuePriors(counts);
    }

    public void Write(SectionWriter section)
    {
        section.Number(counts.Count);
        var before = 0u;
        foreach (var (key, count) in counts.OrderBy(entry => entry.Key))
        {
            section.Number(key - before);
            section.Number(count.Cues);
            section.Number(count.All);
            before = key;
        }
    }

    /// <param name="key">See <see cref="Key"/>.</param>
    /// <param name="own">What the article that is read added in training: it must not vouch for itself. Nothing otherwise.</param>
    public CuePrior Of(uint key, CueCount own)
    {
        var count = counts.GetValueOrDefault(key);
        var (cues, all) = (count.Cues - own.Cues, count.All - own.All);
        return new CuePrior((cues + SmoothedCues) / (all + SmoothedAll), all);
    }

    private static uint WordSort(string tag) => tag[0] switch
    {
        'V' or 'M' => 'V',
        'N' => 'N',
        'J' => 'J',
        'R' => 'R',
        'I' => 'I',
        'T' => 'I',
        _ => 'X',
    };
}

/// <summary>How often a lemma was a cue's head, and how often it occurred.</summary>
internal readonly record struct CueCount(int Cues, int All);

/// <summary>The share of a lemma's occurrences that are cues, and how many occurrences that rests on.</summary>
internal readonly record struct CuePrior(float Share, int Seen)
{
    private const float Unknown = 0.02f;

    private static readonly float[] Shares = [0.01f, 0.05f, 0.12f, 0.25f, 0.45f, 0.7f];

    /// <summary>The share, or a low one for a word never seen.</summary>
    public float Likelihood => Seen == 0 ? Unknown : Share;

    /// <summary>Seven classes of share by four of evidence.</summary>
    public uint Class => Seen == 0 ? 0 : (ShareClass * 4) + (Seen < 3 ? 1u : Seen < 10 ? 2u : 3u);

    private uint ShareClass
    {
        get
        {
            var shareClass = 0u;
            while (shareClass < Shares.Length && Share >= Shares[shareClass])
            {
                shareClass++;
            }
            return shareClass;
        }
    }
}
