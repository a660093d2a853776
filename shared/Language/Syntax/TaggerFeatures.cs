using FactCheck.Language.Learning;

namespace FactCheck.Language.Syntax;

/// <summary>
/// What the tag of a word depends on: its form and ending, the words around it and the two tags before it. The templates are those of
/// Ratnaparkhi (EMNLP 1996) with more endings and pairs.
/// </summary>
internal static class TaggerFeatures
{
    public const int Most = 32;

    private const uint BeforeStart = 1, BeforeSecond = 2, AfterEnd = 3, AfterSecondLast = 4, NoShape = 99, NoTag = 255;

    public static ReadOnlySpan<uint> Extract(ReadOnlySpan<SurfaceWord> words, ReadOnlySpan<byte> tags, int i, Span<uint> memory)
    {
        var list = new FeatureList(memory);
        ref readonly var word = ref words[i];
        var (last, beforeLast) = (i > 0 ? tags[i - 1] : NoTag, i > 1 ? tags[i - 2] : NoTag);
        AddWord(ref list, word, i == 0 || words[i - 1].OpensQuote ? 1u : 0u);
        AddTags(ref list, word, last, beforeLast);
        AddNeighbours(ref list, words, i, last);
        return list.Added;
    }

    private static void AddWord(ref FeatureList list, in SurfaceWord word, uint isFirst)
    {
        list.Add(0);
        list.Add(word.Form);
        list.Add(word.Lower);
        list.Add(word.Suffix2);
        list.Add(word.Suffix3);
        list.Add(word.Suffix4);
        list.Add(word.Last);
        list.Add(word.Prefix2);
        list.Add(word.Shape, isFirst);
        list.Add(word.Shape, word.Suffix3);
    }

    private static void AddTags(ref FeatureList list, in SurfaceWord word, uint last, uint beforeLast)
    {
        list.Add(last);
        list.Add(last, beforeLast);
        list.Add(last, word.Lower);
        list.Add(last, word.Suffix3);
        list.Add(last, beforeLast, word.Lower);
    }

    private static void AddNeighbours(ref FeatureList list, ReadOnlySpan<SurfaceWord> words, int i, uint last)
    {
        ref readonly var word = ref words[i];
        var previous = i > 0 ? words[i - 1].Lower : BeforeStart;
        var next = i + 1 < words.Length ? words[i + 1].Lower : AfterEnd;
        uint previousShape = i > 0 ? words[i - 1].Shape : NoShape;
        uint nextShape = i + 1 < words.Length ? words[i + 1].Shape : NoShape;
        list.Add(previous);
        list.Add(i > 1 ? words[i - 2].Lower : BeforeSecond);
        list.Add(next);
        list.Add(i + 2 < words.Length ? words[i + 2].Lower : AfterSecondLast);
        list.Add(i > 0 ? words[i - 1].Suffix3 : BeforeStart);
        list.Add(i + 1 < words.Length ? words[i + 1].Suffix3 : AfterEnd);
        list.Add(previous, word.Lower);
        list.Add(word.Lower, next);
        list.Add(previous, next);
        list.Add(last, next);
        list.Add(last, word.Suffix2, next);
        list.Add(nextShape, word.Shape);
        list.Add(previousShape, word.Shape, nextShape);
    }
}
