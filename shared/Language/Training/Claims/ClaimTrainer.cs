using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Evaluation.Labels;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training.Claims;

/// <summary>Trains the scores of claims: <see cref="ClaimModel"/>.</summary>
public static class ClaimTrainer
{
    /// <summary>The labels of news, of the folder of hand-made labels: the unseen half is not among them.</summary>
    public static IReadOnlyList<string> LabelFiles { get; } = ["claims-train.tsv", "claims-tune.tsv"];

    /// <summary>Files under the folder of data, without which there is nothing to train on.</summary>
    public static IReadOnlyList<string> TrainingFiles { get; } = [.. ClaimData.Files, ClaimCorpora.Expert, ClaimCorpora.CheckThat];

    /// <param name="data">The folder with the corpora.</param>
    /// <param name="labels">The folder with the labels of news.</param>
    /// <param name="progress">Says what is being done.</param>
    public static TrainedModel Train(string data, string labels, IProgress<string> progress)
    {
        var corpora = Read(data, labels);
        progress.Report($"read {corpora.Debates.Length} sentences of debates, {corpora.Speeches.Length} of speeches, {corpora.Subjective.Length} of NewsSD, {corpora.News.Sum(article => article.Labels.Count)} of news");
        var heads = new ClaimHeads(corpora);
        progress.Report($"{heads.FeatureCount} features");

        var weights = new float[]?[HeadLogits.Count];
        weights[(int)ClaimHead.CheckWorthiness] = heads.CheckWorthiness(corpora.Debates);
        weights[(int)ClaimHead.Verifiability] = heads.Verifiability(corpora.Speeches.Concat(corpora.SilverSpeeches));
        weights[(int)ClaimHead.Subjectivity] = heads.Subjectivity(corpora.Subjective, corpora.News);
        weights[(int)ClaimHead.NewsCheckWorthiness] = heads.NewsCheckWorthiness(corpora.News, weights[(int)ClaimHead.CheckWorthiness]!);
        weights[(int)ClaimHead.NewsVerifiability] = heads.NewsVerifiability(corpora.News, weights[(int)ClaimHead.Verifiability]!);
        progress.Report("trained the heads");

        var unseen = new UnseenScores(corpora, heads);
        PlattScaling[] statement = [Calibration.Fit(unseen.CheckWorthiness()), Calibration.Fit(unseen.Verifiability()), Calibration.Fit(unseen.Subjectivity())];
        progress.Report($"calibrated: {string.Join(", ", statement)}");

        var context = new ContextTraining(corpora, heads, weights[(int)ClaimHead.CheckWorthiness]!, weights[(int)ClaimHead.Verifiability]!);
        progress.Report("read the articles unseen");
        var (table, constants) = heads.Freeze(weights);
        return new TrainedModel(ClaimModel.Kind, new ClaimModel(table, constants, statement, context.Train()).ToFile());
    }

    internal static ClaimData Read(string data, string labels) =>
        new(data, LabelFiles.SelectMany(file => GoldClaim.Parse(File.ReadAllText(Path.Combine(labels, file)))));
}
