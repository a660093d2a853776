using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Evaluation.Labels;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training.Claims;

/// <summary>How each head is trained: settings were chosen by cross-validation on the training data (see the model card).</summary>
internal sealed class ClaimHeads
{
    private static readonly HeadTraining Debate = new() { Cost = 3, PositiveCost = 2, WithNaiveBayes = true };
    private static readonly HeadTraining Speech = new() { Cost = 1, WithNaiveBayes = true };
    private static readonly HeadTraining View = new() { Cost = 1, PositiveCost = 2 };
    private static readonly HeadTraining News = new() { Cost = 1 };

    /// <summary>What a sentence of NewsSD is worth beside one of ours, which were labelled by the same guidelines.</summary>
    private const double NewsSdCost = 0.5;

    /// <summary>What a sentence of news is worth beside one of a speech.</summary>
    private const double NewsCost = 0.2;

    private readonly HeadTrainer trainer;
    private readonly LabelledStatement[] newsAmongSpeeches;
    private readonly Dictionary<NewsArticle, StatementFeatures[]> features;

    public ClaimHeads(ClaimData data)
    {
        features = data.News.AsParallel().AsOrdered().Select(article => (article, Features: Features(article))).ToDictionary(entry => entry.article, entry => entry.Features);
        trainer = new HeadTrainer(data.Debates.Concat(data.Strict).Concat(data.Speeches).Concat(data.SilverSpeeches).Concat(data.Subjective).Select(statement => statement.Features)
            .Concat(data.News.SelectMany(article => article.Labels.Keys.Select(sentence => features[article][sentence]))));
        newsAmongSpeeches = [.. Labelled(data.News, label => label.IsVerifiable).Select(statement => statement with { Cost = NewsCost })];
    }

    /// <summary>How many features occur often enough to be learnt.</summary>
    public int FeatureCount => trainer.Constant;

    public float[] CheckWorthiness(IReadOnlyCollection<LabelledStatement> debates) => trainer.Train(debates, Debate);

    public float[] Verifiability(IEnumerable<LabelledStatement> speeches) => trainer.Train([.. speeches, .. newsAmongSpeeches], Speech);

    public float[] Subjectivity(IEnumerable<LabelledStatement> newsSd, IEnumerable<NewsArticle> news) =>
        trainer.Train([.. newsSd.Select(statement => statement with { Cost = NewsSdCost }), .. Labelled(news, label => label.IsSubjective)], View);

    public float[] NewsCheckWorthiness(IEnumerable<NewsArticle> news, float[] debates) =>
        trainer.Train(Labelled(news, label => label.Class == ClaimClass.CheckWorthy), News, debates);

    public float[] NewsVerifiability(IEnumerable<NewsArticle> news, float[] speeches) =>
        trainer.Train(Labelled(news, label => label.IsVerifiable), News, speeches);

    public double Logit(float[] weights, LabelledStatement statement) => trainer.Logit(weights, statement.Features);

    /// <summary>The log-odds of heads for all sentences of an article; the weights by <see cref="ClaimHead"/>.</summary>
    public ArticleContext ContextOf(NewsArticle article, float[]?[] weights)
    {
        var sentence = 0;
        var own = features[article];
        return new ArticleContext(article.Syntax, _ =>
        {
            var logits = default(HeadLogits);
            for (var head = 1; head < HeadLogits.Count; head++)
            {
                logits[head] = weights[head] is { } trained ? (float)trainer.Logit(trained, own[sentence]) : 0;
            }
            sentence++;
            return logits;
        });
    }

    /// <summary>The weights in one table, rounded as they ship, and the heads' constants.</summary>
    public (FeatureTable Table, HeadLogits Constants) Freeze(float[]?[] weights)
    {
        var lanes = new float[trainer.Constant * ChainShape.MaxLabels];
        var constants = default(HeadLogits);
        for (var head = 1; head < HeadLogits.Count; head++)
        {
            var trained = weights[head]!;
            constants[head] = trained[^1];
            for (var i = 0; i < trainer.Constant; i++)
            {
                lanes[(i * ChainShape.MaxLabels) + head] = trained[i];
            }
        }
        return (FeatureTable.Freeze(trainer.Hashes, lanes), constants);
    }

    private LabelledStatement[] Labelled(IEnumerable<NewsArticle> news, Func<GoldClaim, bool> isLabelled) =>
        [.. news.SelectMany(article => article.Labels.Select(label => new LabelledStatement(features[article][label.Key], isLabelled(label.Value), article.Name, "")))];

    private static StatementFeatures[] Features(NewsArticle article) =>
        [.. article.Syntax.Document.SentenceTokens.Select(tokens => StatementFeatures.Of(new Statement(article.Syntax, tokens)))];
}
