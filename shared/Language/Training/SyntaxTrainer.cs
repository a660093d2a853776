using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Training;

/// <summary>
/// Trains the tagger, the lemmas and the parser on treebanks of Universal Dependencies. The same files give the same bytes: every choice is
/// seeded, and nothing depends on the order of a dictionary or of threads.
/// </summary>
public static class SyntaxTrainer
{
    private const int TaggerEpochs = 5;
    private const int ParserEpochs = 12;
    private const int Folds = 5;
    private const int FoldEpochs = 3;
    private const int Members = 3;
    private const int Seed = 1;

    /// <summary>Files under the folder of data, without which there is nothing to train on.</summary>
    public static IReadOnlyList<string> TrainingFiles { get; } = ["ud/ewt-train.conllu", "ud/gum-ccby-train.conllu", "ud/pud.conllu"];

    /// <summary>Files to measure on, unseen in training.</summary>
    public static IReadOnlyList<string> DevelopmentFiles { get; } = ["ud/ewt-dev.conllu", "ud/gum-ccby-dev.conllu"];

    /// <summary>Reads the files, trains, and says for each step what came of it.</summary>
    public static TrainedModel Train(string dataDirectory, IProgress<string> progress)
    {
        TreebankSentence[] treebank = [.. TrainingFiles.SelectMany(file => ConlluReader.Read(Path.Combine(dataDirectory, file)))];
        progress.Report($"read {treebank.Length} sentences, {treebank.Sum(sentence => sentence.Length)} words");
        var file = Train(treebank, progress).ToFile();
        // What is measured is what ships: the model as it comes out of its file.
        var model = SyntaxModel.Read(new ModelReader("The new model", file, SyntaxModel.Kind, SyntaxModel.Version));
        foreach (var development in DevelopmentFiles)
        {
            var sentences = ConlluReader.Read(Path.Combine(dataDirectory, development));
            progress.Report($"{development}: {SyntaxScores.Of(model, sentences)}");
            progress.Report($"{development} as headlines: {SyntaxScores.Of(model, sentences.Select(Headlines.InTitleCase))}");
        }
        return new TrainedModel(SyntaxModel.Kind, file);
    }

    internal static SyntaxModel Train(IReadOnlyList<TreebankSentence> sentences, IProgress<string> progress)
    {
        var lemmatizer = LemmaTrainer.Train(sentences);
        var withHeadlines = Headlines.AddTo(sentences, Seed);
        var tagger = TaggerTrainer.Train([.. withHeadlines.SelectMany(all => all)], TaggerEpochs, Members, Seed);
        progress.Report("trained the tagger and the lemmas");
        var tagged = TagUnseen(withHeadlines);
        progress.Report("tagged each fifth of the sentences by the rest");
        var parser = ParserTrainer.Train(tagged, ParserEpochs, Members, Seed);
        progress.Report("trained the parser");
        return new SyntaxModel(tagger, lemmatizer, parser);
    }

    /// <summary>Tags as wrong as those that the parser will have to live with: each sentence's by a tagger that has not seen it.</summary>
    private static List<(TreebankSentence Sentence, byte[] Tags)> TagUnseen(TreebankSentence[][] sentences)
    {
        var taggers = InParallel.Make(Folds, fold =>
            TaggerTrainer.Train([.. sentences.Where((_, i) => i % Folds != fold).SelectMany(all => all)], FoldEpochs, members: 1, Seed));
        List<(TreebankSentence, byte[])> tagged = [];
        for (var i = 0; i < sentences.Length; i++)
        {
            foreach (var sentence in sentences[i])
            {
                var tags = new byte[sentence.Length];
                taggers[i % Folds].Tag(sentence.Words, tags);
                tagged.Add((sentence, tags));
            }
        }
        return tagged;
    }
}
