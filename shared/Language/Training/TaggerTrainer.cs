using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

internal static class TaggerTrainer
{
    private const int Bits = 19;
    private const int FewestUpdates = 2;
    private const double LargestWeight = 30;

    /// <summary>The lead that the right tag must have over every other: see <see cref="ParserTrainer"/>.</summary>
    private const float Margin = 5;

    /// <summary>A form with this many occurrences and this share of one tag has that tag always.</summary>
    private const int FewestOccurrences = 20;
    private const double CertainShare = 0.985;

    public static Tagger Train(IReadOnlyList<TreebankSentence> sentences, int epochs, int members, int seed)
    {
        var certain = CertainForms(sentences);
        var models = InParallel.Make(members, member => Learn(certain, sentences, epochs, seed + member));
        return new Tagger(AveragedPerceptron.Freeze(models, LargestWeight), certain);
    }

    private static AveragedPerceptron Learn(
        SortedDictionary<uint, byte> certain, IReadOnlyList<TreebankSentence> sentences, int epochs, int seed)
    {
        var perceptron = new AveragedPerceptron(Tags.Table.Count, Bits, FewestUpdates);
        var random = new Random(seed);
        var order = sentences.ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var sentence in order)
            {
                Learn(perceptron, certain, sentence);
            }
        }
        return perceptron;
    }

    /// <summary>The tags before a word are those that the model itself gave: it learns to live with its errors.</summary>
    private static void Learn(AveragedPerceptron perceptron, SortedDictionary<uint, byte> certain, TreebankSentence sentence)
    {
        Span<uint> memory = stackalloc uint[TaggerFeatures.Most];
        Span<float> scores = stackalloc float[perceptron.Scores];
        var tags = new byte[sentence.Length];
        for (var i = 0; i < sentence.Length; i++)
        {
            if (certain.TryGetValue(sentence.Words[i].Form, out tags[i]))
            {
                continue;
            }
            var features = TaggerFeatures.Extract(sentence.Words, tags, i, memory);
            tags[i] = (byte)perceptron.Best(features, scores);
            perceptron.Learn(features, scores, sentence.Tags[i], Margin);
        }
    }

    private static SortedDictionary<uint, byte> CertainForms(IReadOnlyList<TreebankSentence> sentences)
    {
        var counts = new Dictionary<uint, int[]>();
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                var form = sentence.Words[i].Form;
                counts.TryAdd(form, new int[Tags.Table.Count]);
                counts[form][sentence.Tags[i]]++;
            }
        }
        var certain = new SortedDictionary<uint, byte>();
        foreach (var (form, byTag) in counts)
        {
            var (total, most) = (byTag.Sum(), byTag.Max());
            if (total >= FewestOccurrences && most >= CertainShare * total)
            {
                certain[form] = (byte)Array.IndexOf(byTag, most);
            }
        }
        return certain;
    }
}
