using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>Learns for every tag which endings change how, and which words do otherwise.</summary>
internal static class LemmaTrainer
{
    /// <summary>An ending of one word alone says nothing about other words.</summary>
    private const int FewestWords = 2;

    public static Lemmatizer Train(IReadOnlyList<TreebankSentence> sentences)
    {
        var words = CommonestLemmas(sentences);
        var edits = new SortedDictionary<uint, LemmaEdit>();
        for (var length = 0; length <= Lemmatizer.LongestEnding; length++)
        {
            LearnEndings(edits, words, length);
        }
        LearnExceptions(edits, words);
        return new Lemmatizer(edits);
    }

    /// <summary>An ending is added where it says otherwise than the shorter one, which has been learned before.</summary>
    private static void LearnEndings(SortedDictionary<uint, LemmaEdit> edits, List<KnownWord> words, int length)
    {
        var known = new Lemmatizer(edits);
        var byEnding = words.Where(word => word.Form.Length > length).GroupBy(word => (word.Tag, Ending: word.Form[^length..]));
        foreach (var group in byEnding.OrderBy(group => group.Key.Tag).ThenBy(group => group.Key.Ending, StringComparer.Ordinal))
        {
            var commonest = Commonest(group.Select(word => word.Edit));
            if (group.Count() >= FewestWords && group.Any(word => word.Edit == commonest && !word.IsSaidBy(known)))
            {
                edits[Lemmatizer.KeyOfEnding(group.Key.Ending, group.Key.Tag)] = commonest;
            }
        }
    }

    private static void LearnExceptions(SortedDictionary<uint, LemmaEdit> edits, List<KnownWord> words)
    {
        var known = new Lemmatizer(edits);
        foreach (var word in words.Where(word => !word.IsSaidBy(known)))
        {
            edits[Lemmatizer.KeyOfWord(word.Form, word.Tag)] = word.Edit;
        }
    }

    private static List<KnownWord> CommonestLemmas(IReadOnlyList<TreebankSentence> sentences) =>
    [
        .. sentences
            .SelectMany(sentence => Enumerable.Range(0, sentence.Length), (sentence, i) => (Form: sentence.Forms[i].ToLowerInvariant(), Tag: sentence.Tags[i], Lemma: sentence.Lemmas[i]))
            .GroupBy(word => (word.Form, word.Tag))
            .OrderBy(group => group.Key.Form, StringComparer.Ordinal).ThenBy(group => group.Key.Tag)
            .Select(group => new KnownWord(group.Key.Form, group.Key.Tag, Commonest(group.Select(word => word.Lemma)))),
    ];

    /// <summary>The first in order of the alphabet where several are as common.</summary>
    private static T Commonest<T>(IEnumerable<T> values)
        where T : notnull =>
        values.GroupBy(value => value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.ToString(), StringComparer.Ordinal).First().Key;

    private sealed record KnownWord(string Form, byte Tag, string Lemma)
    {
        public LemmaEdit Edit { get; } = LemmaEdit.Between(Form, Lemma);

        public bool IsSaidBy(Lemmatizer known) => known.EditOf(Form, Tag).Apply(Form) == Lemma;
    }
}
