using FactCheck.Language.Attributions;
using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training;

/// <summary>
/// Trains the models of <see cref="AttributionModel"/>. Each is trained on what those before it say of articles that they have not seen,
/// since that is what it will get.
/// </summary>
public static class AttributionTrainer
{
    private const string TrainingArticles = "polnear/data/train";

    /// <summary>Each tenth article, from the fourth, is held out where settings are chosen; the development articles only bear witness.</summary>
    private const int HeldOutEvery = 10, FirstHeldOut = 3;

    /// <summary>Files under the folder of data, without which there is nothing to train on.</summary>
    public static IReadOnlyList<string> TrainingFiles { get; } = [TrainingArticles];

    /// <summary>Reads the articles, trains, and says for each step what came of it.</summary>
    public static TrainedModel Train(string dataDirectory, IProgress<string> progress) =>
        new(AttributionModel.Kind, Train(Read(dataDirectory, progress), progress).ToFile());

    /// <summary>Trains on nine of ten articles, and says what that finds in the tenth: what settings and templates are chosen by.</summary>
    public static void TrainHoldingOut(string dataDirectory, IProgress<string> progress)
    {
        var articles = Read(dataDirectory, progress);
        var file = Train([.. articles.Where((_, i) => !IsHeldOut(i))], progress).ToFile();
        progress.Report($"{file.Length:N0} bytes");
        var model = AttributionModel.Read(new ModelReader("The new model", file, AttributionModel.Kind, AttributionModel.Version));
        foreach (var line in AttributionFigures.Of(model, [.. articles.Where((_, i) => IsHeldOut(i))]))
        {
            progress.Report(line);
        }
    }

    internal static AttributionModel Train(IReadOnlyList<AttributionArticle> articles, IProgress<string> progress)
    {
        var priors = new CuePriors(Sum(articles));
        var views = articles.AsParallel().AsOrdered().Select(article => new CueView(article.Tokens, priors, article.Counts)).ToArray();

        var firstTraining = new CueTraining(articles, views, first: null);
        var firstCues = firstTraining.Train();
        progress.Report($"cues, first pass: {firstCues.Features} features");
        var begins = firstTraining.ReadUnseen((model, i) => CueTagger.FirstPass(model, views[i]));
        progress.Report("cues, first pass: read unseen");

        var secondTraining = new CueTraining(articles, views, begins);
        var secondCues = secondTraining.Train();
        progress.Report($"cues, second pass: {secondCues.Features} features");
        var cues = secondTraining.ReadUnseen((model, i) => CueTagger.SecondPass(model, views[i], begins[i]));
        progress.Report("cues, second pass: read unseen");

        var roleTraining = new RoleTraining(articles, cues);
        var roles = roleTraining.Train();
        progress.Report($"roles: {roles.Features} features");
        var readings = roleTraining.ReadUnseen();
        progress.Report("roles: read unseen");

        var readingTraining = new ReadingTraining(articles, readings);
        var ranker = readingTraining.Train();
        progress.Report($"readings: {ranker.Features} features");
        var relations = readingTraining.ChooseUnseen();

        var verifierTraining = new VerifierTraining(articles, views, relations);
        var (threshold, score) = verifierTraining.BestThreshold();
        progress.Report($"relations of unseen articles: {score} at {threshold:f2}");
        return new AttributionModel(priors, firstCues, secondCues, roles, ranker, verifierTraining.Train(), threshold);
    }

    private static bool IsHeldOut(int article) => article % HeldOutEvery == FirstHeldOut;

    private static AttributionArticle[] Read(string dataDirectory, IProgress<string> progress)
    {
        var articles = AttributionArticle.ReadAll(Path.Combine(dataDirectory, TrainingArticles));
        progress.Report($"read {articles.Length} articles, {articles.Sum(article => article.Tokens.Count)} tokens, {articles.Sum(article => article.Relations.Count)} attributions");
        return articles;
    }

    private static Dictionary<uint, CueCount> Sum(IReadOnlyList<AttributionArticle> articles)
    {
        var sum = new Dictionary<uint, CueCount>();
        foreach (var (key, count) in articles.SelectMany(article => article.Counts))
        {
            var before = sum.GetValueOrDefault(key);
            sum[key] = new CueCount(before.Cues + count.Cues, before.All + count.All);
        }
        return sum;
    }
}
