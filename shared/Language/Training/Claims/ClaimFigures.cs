using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Language.Training.Claims;

/// <summary>One line of the figures of claims: labels held against scores that were given without having seen them.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Scored">Probabilities, of which one half is the cut.</param>
public sealed record ClaimFigure(string Name, IReadOnlyList<ScoredLabel> Scored)
{
    public const double Threshold = 0.5;
}

/// <summary>
/// How good the scores of claims are. Cross-validated figures train the heads anew without each fold and calibrate on the other folds; the
/// others are of the model that ships.
/// </summary>
public static class ClaimFigures
{
    private const int StrictFolds = 4, NewsSdFolds = 5, Seed = 7, Tenths = 10;

    /// <summary>Trains the heads once a fold: some minutes.</summary>
    /// <exception cref="IOException">A corpus is not there.</exception>
    public static IReadOnlyList<ClaimFigure> CrossValidated(string data, string labels, IProgress<string> progress)
    {
        var corpora = ClaimTrainer.Read(data, labels);
        var heads = new ClaimHeads(corpora);
        progress.Report("read the corpora");
        return [.. Debates(corpora, heads, progress), .. Speeches(corpora, heads, progress), .. Views(corpora, heads, progress), .. News(corpora, heads, progress)];
    }

    /// <summary>The shipped model on expert labels of debates and on CheckThat 2024, neither of which it was trained on.</summary>
    public static IReadOnlyList<ClaimFigure> Shipped(string data) =>
    [
        new("ClaimBuster gold: check-worthy", [.. ClaimData.Expert(data).Select(Worth)]),
        new("CheckThat 2024 dev-test: check-worthy", [.. ClaimData.CheckThat(data).Select(Worth)]),
    ];

    /// <summary>The shipped model on hand-labelled news; the first line of each score is of sentences drawn from all alike.</summary>
    public static IReadOnlyList<ClaimFigure> OfNews(string data, IEnumerable<GoldClaim> labels, string name)
    {
        var scored = NewsArticle.ReadAll(data, labels).SelectMany(article =>
        {
            var scorer = new ClaimScorer(article.Syntax, Genre.News);
            return article.Labels.Select(label => (label.Value, scorer.Score(article.Syntax.Document.SentenceTokens[label.Key])));
        }).ToArray();
        return OfNews(scored, name);
    }

    private static ScoredLabel Worth(LabelledStatement statement)
    {
        var model = ClaimModel.Shipped;
        return new ScoredLabel(model.Statement[0].Apply(model.Score(statement.Features)[ClaimHead.CheckWorthiness]), statement.Is);
    }

    private static IEnumerable<ClaimFigure> Debates(ClaimData corpora, ClaimHeads heads, IProgress<string> progress)
    {
        var strict = corpora.Strict.Select(statement => statement.Key).ToHashSet();
        var crowd = corpora.Debates.Where(statement => !strict.Contains(statement.Key)).ToArray();
        var foldOf = Folds.AtRandom(corpora.Strict, StrictFolds, Seed);
        var scored = Folds.Score(corpora.Strict, foldOf, StrictFolds, others => Scorer(heads, heads.CheckWorthiness([.. others, .. crowd])));
        progress.Report("ClaimBuster");
        yield return new ClaimFigure("ClaimBuster 2.5xNCS, 4 folds: check-worthy", Calibrated(scored, foldOf));
    }

    private static IEnumerable<ClaimFigure> Speeches(ClaimData corpora, ClaimHeads heads, IProgress<string> progress)
    {
        string[] speeches = [.. corpora.Speeches.Select(statement => statement.Group)];
        var count = speeches.Distinct().Count();
        var foldOf = Folds.ByGroup(speeches, count);
        var scored = Folds.Score(corpora.Speeches, foldOf, count, others => Scorer(heads, heads.Verifiability(others.Concat(corpora.SilverSpeeches))));
        progress.Report("PoliClaim");
        yield return new ClaimFigure("PoliClaim gold, by speech: verifiable", Calibrated(scored, foldOf));
    }

    private static IEnumerable<ClaimFigure> Views(ClaimData corpora, ClaimHeads heads, IProgress<string> progress)
    {
        var all = corpora.Subjective;
        foreach (var (name, foldOf, count) in ((string, Func<int, int>, int)[])[("5 folds", Folds.AtRandom(all, NewsSdFolds, Seed), NewsSdFolds), ("by tenths", i => i * Tenths / all.Length, Tenths)])
        {
            var scored = Folds.Score(all, foldOf, count, others => Scorer(heads, heads.Subjectivity(others, corpora.News)));
            yield return new ClaimFigure($"NewsSD train and val, {name}: subjective", Calibrated(scored, foldOf));
        }
        var train = all.Where(statement => statement.Group == ClaimCorpora.NewsSdTrain).ToArray();
        var weights = heads.Subjectivity(train, corpora.News);
        yield return new ClaimFigure("NewsSD, train to val: subjective", [.. all.Where(statement => statement.Group == ClaimCorpora.NewsSdVal)
            .Select(statement => new ScoredLabel(1 / (1 + Math.Exp(-heads.Logit(weights, statement))), statement.Is))]);
        progress.Report("NewsSD");
    }

    private static ClaimFigure[] News(ClaimData corpora, ClaimHeads heads, IProgress<string> progress)
    {
        var debates = heads.CheckWorthiness(corpora.Debates);
        var speeches = heads.Verifiability(corpora.Speeches.Concat(corpora.SilverSpeeches));
        var unseen = new ContextTraining(corpora, heads, debates, speeches).ScoreUnseen();
        progress.Report("news");
        return OfNews(unseen, "News, by article");
    }

    private static ClaimFigure[] OfNews(IReadOnlyCollection<(GoldClaim Label, ClaimScores Scores)> scored, string name)
    {
        return
        [
            .. Both("check-worthy", one => new ScoredLabel(one.Scores.CheckWorthiness, one.Label.Class == ClaimClass.CheckWorthy)),
            .. Both("verifiable", one => new ScoredLabel(one.Scores.Verifiability, one.Label.IsVerifiable)),
            .. Both("subjective", one => new ScoredLabel(one.Scores.Subjectivity, one.Label.IsSubjective)),
        ];

        ClaimFigure[] Both(string label, Func<(GoldClaim Label, ClaimScores Scores), ScoredLabel> read) =>
        [
            new($"{name}: {label}", [.. scored.Select(read)]),
            new($"{name}, drawn from all: {label}", [.. scored.Where(one => one.Label.IsRandom).Select(read)]),
        ];
    }

    private static Func<LabelledStatement, double> Scorer(ClaimHeads heads, float[] weights) => statement => heads.Logit(weights, statement);

    /// <summary>Each fold by the calibration that fits the others.</summary>
    private static ScoredLabel[] Calibrated((double Score, bool Is)[] scored, Func<int, int> foldOf)
    {
        var calibrations = Enumerable.Range(0, scored.Length).Select(foldOf).Distinct().ToDictionary(fold => fold, fold => Calibration.Fit([.. scored.Where((_, i) => foldOf(i) != fold)]));
        return [.. scored.Select((one, i) => new ScoredLabel(calibrations[foldOf(i)].Apply(one.Score), one.Is))];
    }
}
