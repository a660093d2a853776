using FactCheck.Language.Learning;

namespace FactCheck.Language.Claims.Scores;

/// <summary>
/// Puts into words what drove the scores of a statement. The scores are sums, so that each cue's share is known; what words, endings and
/// dependencies add is shared out over the words that they speak of.
/// </summary>
internal static class ScoreReasons
{
    private const int MostCues = 3, MostWords = 2;

    /// <summary>In log-odds: less is not worth a line.</summary>
    private const double Least = 0.1;

    public static IReadOnlyList<ScoreReason> Of(ClaimModel model, Statement statement, Genre genre)
    {
        var features = StatementFeatures.Of(statement);
        return
        [
            .. For(model, statement, features, genre == Genre.News ? ClaimHead.NewsCheckWorthiness : ClaimHead.CheckWorthiness, ScoreReason.CheckWorthiness),
            .. For(model, statement, features, genre == Genre.News ? ClaimHead.NewsVerifiability : ClaimHead.Verifiability, ScoreReason.Verifiability),
            .. For(model, statement, features, ClaimHead.Subjectivity, ScoreReason.Subjectivity),
        ];
    }

    private static IEnumerable<ScoreReason> For(ClaimModel model, Statement statement, StatementFeatures features, ClaimHead head, string score) =>
        Cues(model, statement, features, head, score).OrderByDescending(reason => Math.Abs(reason.Weight)).Take(MostCues)
            .Concat(Words(model, statement, features, head, score).OrderByDescending(reason => Math.Abs(reason.Weight)).Take(MostWords))
            .Where(reason => Math.Abs(reason.Weight) >= Least)
            .OrderByDescending(reason => Math.Abs(reason.Weight));

    private static IEnumerable<ScoreReason> Cues(ClaimModel model, Statement statement, StatementFeatures features, ClaimHead head, string score)
    {
        foreach (var shown in StatementCues.Of(statement).Shown)
        {
            var weight = CueTemplates.FeaturesOf(shown.Cue, shown.Count).Sum(feature => Weight(model, feature, head)) * features.Cues.Value;
            if (CueWording.Of(shown.Cue, shown.Count) is { } words)
            {
                yield return Reason(statement, score, words, weight, shown.Place, shown.Place + 1);
            }
        }
    }

    private static IEnumerable<ScoreReason> Words(ClaimModel model, Statement statement, StatementFeatures features, ClaimHead head, string score)
    {
        var weights = new double[statement.Words.Count];
        foreach (var group in (FeatureGroup[])[features.Words, features.Tree, features.Characters])
        {
            for (var i = 0; i < group.Hashes.Count; i++)
            {
                Share(statement, group.Places[i], Weight(model, group.Hashes[i], head) * group.Value, weights);
            }
        }
        for (var i = 0; i < weights.Length; i++)
        {
            var word = statement.Words[i];
            if (!word.IsClass && word.Word != "\"")
            {
                yield return Reason(statement, score, $"“{statement.Document.Form(word.Token)}”", weights[i], word.Token, word.End);
            }
        }
    }

    private static void Share(Statement statement, (int From, int To) place, double weight, double[] weights)
    {
        var (from, to) = (statement.WordOf(place.From), statement.WordOf(place.To - 1));
        if (from < 0)
        {
            return;
        }
        weights[from] += to > from ? weight / 2 : weight;
        if (to > from)
        {
            weights[to] += weight / 2;
        }
    }

    private static double Weight(ClaimModel model, uint feature, ClaimHead head)
    {
        Span<float> sums = stackalloc float[ChainShape.MaxLabels];
        model.Weights.Score([feature], sums);
        return sums[(int)head];
    }

    private static ScoreReason Reason(Statement statement, string score, string words, double weight, int from, int to)
    {
        var span = statement.Document.SpanOf(new(from, Math.Max(from + 1, to)));
        return new ScoreReason(score, words, Math.Round(weight, 2), span.Start, span.End);
    }
}
