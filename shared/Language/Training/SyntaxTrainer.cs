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
    private const int Seed = 1;

    /// <summary>Files under the folder of data, without which there is nothing to train on.</summary>
    public static IReadOnlyList<string> TrainingFiles { get; } = ["ud/ewt-train.conllu", "ud/gum-ccby-train.conllu", "ud/pud.conllu"];

    /// <summary>Files to measure on, unseen in training.</summary>
    public static IReadOnlyList<string> DevelopmentFiles { get; } = ["ud/ewt-dev.conllu", "ud/gum-ccby-dev.conllu"];

    /// <summary>Reads the files, trains, and says for each step what came of it.</summary>
    public static TrainedModel Train(string dataDirectory, IProgress<string> progress)
    {
        TreebankSentence[] sentences = [.. TrainingFiles.SelectMany(file => ConlluReader.Read(Path.Combine(dataDirectory, file)))];
        progress.Report($"read {sentences.Length} sentences, {sentences.Sum(sentence => sentence.Length)} words");
        var file = Train(sentences, progress).ToFile();
        // What is measured is what ships: the model as it comes out of its file.
        var model = SyntaxModel.Read(new ModelReader("The new model", file, SyntaxModel.Kind, SyntaxModel.Version));
        foreach (var development in DevelopmentFiles)
        {
            progress.Report($"{development}: {SyntaxScores.Of(model, ConlluReader.Read(Path.Combine(dataDirectory, development)))}");
        }
        return new TrainedModel(SyntaxModel.Kind, file);
    }

    internal static SyntaxModel Train(IReadOnlyList<TreebankSentence> sentences, IProgress<string> progress)
    {
        var tagger = TaggerTrainer.Train(sentences, TaggerEpochs, Seed);
        var lemmatizer = LemmaTrainer.Train(sentences);
        progress.Report("trained the tagger and the lemmas");
        var tags = TagUnseen(sentences);
        progress.Report("tagged each fifth of the sentences by the rest");
        var parser = new ParserTrainer(Seed).Train([.. sentences.Zip(tags)], ParserEpochs);
        progress.Report("trained the parser");
        return new SyntaxModel(tagger, lemmatizer, parser);
    }

    /// <summary>Tags as wrong as those that the parser will have to live with: each sentence's by a tagger that has not seen it.</summary>
    private static byte[][] TagUnseen(IReadOnlyList<TreebankSentence> sentences)
    {
        var tags = new byte[sentences.Count][];
        // A tagger in training takes 300 MB: no more than two at once.
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var tagger = TaggerTrainer.Train([.. sentences.Where((_, i) => i % Folds != fold)], FoldEpochs, Seed);
            for (var i = fold; i < sentences.Count; i += Folds)
            {
                tags[i] = new byte[sentences[i].Length];
                tagger.Tag(sentences[i].Words, tags[i]);
            }
        });
        return tags;
    }
}
