using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Training;

/// <summary>A treebank of a few sentences, written for the tests: word, lemma, tag, head and relation of each.</summary>
internal static class SmallTreebank
{
    private static readonly string[] Sentences =
    [
        "the the DT 2 det|mayor mayor NN 3 nsubj|said say VBD 0 root|the the DT 5 det|bridge bridge NN 7 nsubj|would would MD 7 aux|close close VB 3 ccomp|. . . 3 punct",
        "the the DT 2 det|minister minister NN 3 nsubj|said say VBD 0 root|the the DT 5 det|road road NN 7 nsubj|would would MD 7 aux|open open VB 3 ccomp|. . . 3 punct",
        "a a DT 2 det|mayor mayor NN 3 nsubj|closed close VBD 0 root|the the DT 5 det|road road NN 3 obj|. . . 3 punct",
        "the the DT 2 det|minister minister NN 3 nsubj|opened open VBD 0 root|a a DT 5 det|bridge bridge NN 3 obj|. . . 3 punct",
        "ministers minister NNS 2 nsubj|said say VBD 0 root|roads road NNS 4 nsubj|close close VBP 2 ccomp|. . . 2 punct",
        "mayors mayor NNS 2 nsubj|opened open VBD 0 root|bridges bridge NNS 2 obj|. . . 2 punct",
    ];

    public static string Conllu { get; } = string.Concat(Sentences.Select((sentence, i) => $"# sent_id = {i + 1}\n{Rows(sentence)}\n"));

    public static List<TreebankSentence> Read() => ConlluReader.Read(new StringReader(Conllu), "small.conllu");

    private static string Rows(string sentence) => string.Concat(sentence.Split('|').Select((word, i) => Row(i + 1, word.Split(' '))));

    private static string Row(int number, string[] word) => $"{number}\t{word[0]}\t{word[1]}\t_\t{word[2]}\t_\t{word[3]}\t{word[4]}\t_\t_\n";
}
