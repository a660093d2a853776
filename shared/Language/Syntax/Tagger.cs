using FactCheck.Language.Learning;

namespace FactCheck.Language.Syntax;

/// <summary>Part-of-speech tags from left to right, each the best given those before it.</summary>
/// <param name="weights">One class a tag.</param>
/// <param name="certain">Forms that have one tag wherever they stand ("the", "said"), by their hash: three words in ten need no decision.</param>
internal sealed class Tagger(FrozenPerceptron weights, SortedDictionary<uint, byte> certain)
{
    private readonly Dictionary<uint, byte> certain = new(certain);

    /// <summary>Fills in a tag for each word of a sentence.</summary>
    public void Tag(ReadOnlySpan<SurfaceWord> words, Span<byte> tags)
    {
        Span<uint> memory = stackalloc uint[TaggerFeatures.Most];
        Span<short> scores = stackalloc short[weights.Scores];
        for (var i = 0; i < words.Length; i++)
        {
            if (!certain.TryGetValue(words[i].Form, out tags[i]))
            {
                tags[i] = (byte)weights.Best(TaggerFeatures.Extract(words, tags, i, memory), scores);
            }
        }
    }

    public void Write(ModelWriter model)
    {
        var forms = model.Section("tagger.certain");
        forms.Number(certain.Count);
        foreach (var (form, tag) in certain.OrderBy(entry => entry.Key))
        {
            forms.Number(form);
            forms.Byte(tag);
        }
        weights.Write(model.Section("tagger.weights"));
    }

    public static Tagger Read(ModelReader model)
    {
        var forms = model.Section("tagger.certain");
        var certain = new SortedDictionary<uint, byte>();
        for (var left = forms.Number(); left > 0; left--)
        {
            certain[forms.Unsigned()] = forms.Byte();
        }
        return new Tagger(FrozenPerceptron.Read(model.Section("tagger.weights")), certain);
    }
}
