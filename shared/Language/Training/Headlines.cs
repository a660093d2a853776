using System.Collections.Frozen;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// Treebanks hold few headlines, and news is full of them. Sentences made to look like one, without a final stop and with capitals to
/// every word that matters or throughout, teach tagger and parser that a capital does not always make a name.
/// </summary>
internal static class Headlines
{
    /// <summary>One sentence in so many is added again as a headline.</summary>
    private const int Every = 12;

    /// <summary>One headline in so many is all capitals.</summary>
    private const int AllCapitals = 4;

    /// <summary>The Associated Press writes these small within a headline.</summary>
    private static readonly FrozenSet<string> Small =
        "a an the and but or nor for so yet as at by if in of on to up via vs n't 's".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly byte Stop = Tags.Table["."];

    /// <summary>Each sentence, some of them with their headline beside them.</summary>
    public static TreebankSentence[][] AddTo(IEnumerable<TreebankSentence> sentences, int seed)
    {
        var random = new Random(seed);
        return
        [
            .. sentences.Select(sentence => random.Next(Every) > 0
                ? new[] { sentence }
                : [sentence, random.Next(AllCapitals) == 0 ? InCapitals(sentence) : InTitleCase(sentence)]),
        ];
    }

    public static TreebankSentence InTitleCase(TreebankSentence sentence) =>
        Written(WithoutStop(sentence), (form, isFirst) => isFirst || !Small.Contains(form) ? Capitalised(form) : form);

    private static TreebankSentence InCapitals(TreebankSentence sentence) => Written(WithoutStop(sentence), (form, _) => form.ToUpperInvariant());

    private static TreebankSentence Written(TreebankSentence sentence, Func<string, bool, string> write)
    {
        string[] forms = [.. sentence.Forms.Select((form, i) => write(form, i == 0))];
        return new TreebankSentence(forms, sentence.Lemmas, sentence.Tags, sentence.Heads, sentence.Relations);
    }

    private static string Capitalised(string form) => char.ToUpperInvariant(form[0]) + form[1..];

    private static TreebankSentence WithoutStop(TreebankSentence sentence)
    {
        var last = sentence.Length - 1;
        return last > 0 && sentence.Tags[last] == Stop && !sentence.Heads.Contains(last)
            ? new TreebankSentence(sentence.Forms[..last], sentence.Lemmas[..last], sentence.Tags[..last], sentence.Heads[..last], sentence.Relations[..last])
            : sentence;
    }
}
