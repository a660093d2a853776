using System.Runtime.Intrinsics;
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
        var cues = StatementCues.Of(statement);
        var features = StatementFeatures.Of(statement, cues);
        var (byCue, byWord) = (OfCues(model, cues, features.Cues.Value), OfWords(model, statement, features));
        return
        [
            .. For(genre == Genre.News ? ClaimHead.NewsCheckWorthiness : ClaimHead.CheckWorthiness, ScoreReason.CheckWorthiness),
            .. For(genre == Genre.News ? ClaimHead.NewsVerifiability : ClaimHead.Verifiability, ScoreReason.Verifiability),
            .. For(ClaimHead.Subjectivity, ScoreReason.Subjectivity),
        ];

        IEnumerable<ScoreReason> For(ClaimHead head, string score) =>
            Weightiest(byCue, head).Take(MostCues).Concat(Weightiest(byWord, head).Take(MostWords))
                .Where(driver => Size(driver, head) >= Least).OrderByDescending(driver => Size(driver, head))
                .Select(driver => Reason(statement, score, driver, head));
    }

    /// <summary>What a cue or a word adds to each head, at its number; a word is told by its form.</summary>
    private readonly record struct Driver(string? Cue, int From, int To, Vector256<float> Weights);

    private static List<Driver> OfCues(ClaimModel model, StatementCues cues, float value)
    {
        List<Driver> drivers = [];
        foreach (var shown in cues.Shown)
        {
            if (CueWording.Of(shown.Cue, shown.Count) is { } words)
            {
                drivers.Add(new Driver(words, shown.Place, shown.Place + 1, Weigh(model, CueTemplates.FeaturesOf(shown.Cue, shown.Count), value)));
            }
        }
        return drivers;
    }

    private static List<Driver> OfWords(ClaimModel model, Statement statement, StatementFeatures features)
    {
        var weights = new Vector256<float>[statement.Words.Count];
        foreach (var group in (FeatureGroup[])[features.Words, features.Tree, features.Characters])
        {
            for (var i = 0; i < group.Hashes.Count; i++)
            {
                var (from, to) = (statement.WordOf(group.Places[i].From), statement.WordOf(group.Places[i].To - 1));
                if (from >= 0)
                {
                    var own = Weigh(model, [group.Hashes[i]], to > from ? group.Value / 2 : group.Value);
                    weights[from] += own;
                    if (to > from)
                    {
                        weights[to] += own;
                    }
                }
            }
        }
        return [.. statement.Words.Zip(weights).Where(pair => !pair.First.IsClass && pair.First.Word != "\"").Select(pair => new Driver(null, pair.First.Token, pair.First.End, pair.Second))];
    }

    private static Vector256<float> Weigh(ClaimModel model, ReadOnlySpan<uint> features, float value)
    {
        Span<float> sums = stackalloc float[ChainShape.MaxLabels];
        model.Weights.Score(features, sums);
        return Vector256.Create<float>(sums) * value;
    }

    private static IEnumerable<Driver> Weightiest(List<Driver> drivers, ClaimHead head) => drivers.OrderByDescending(driver => Size(driver, head));

    private static double Size(Driver driver, ClaimHead head) => Math.Abs(Rounded(driver, head));

    private static double Rounded(Driver driver, ClaimHead head) => Math.Round((double)driver.Weights[(int)head], 2);

    private static ScoreReason Reason(Statement statement, string score, Driver driver, ClaimHead head)
    {
        var span = statement.Document.SpanOf(new(driver.From, Math.Max(driver.From + 1, driver.To)));
        return new ScoreReason(score, driver.Cue ?? $"“{statement.Document.Form(driver.From)}”", Rounded(driver, head), span.Start, span.End);
    }
}
