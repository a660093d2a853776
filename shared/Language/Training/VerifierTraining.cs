using FactCheck.Language.Attributions;
using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Attributions.Ranking;
using FactCheck.Language.Attributions.Roles;
using FactCheck.Language.Attributions.Verification;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Learning;

namespace FactCheck.Language.Training;

/// <summary>Trains the verifier, and finds the probability at which relations are best kept, on relations found in articles unseen.</summary>
internal sealed class VerifierTraining
{
    /// <summary>Differences of F1 below this are chance.</summary>
    private const double AsGood = 0.002;

    private const float LowestThreshold = 0.1f, HighestThreshold = 0.65f, ThresholdStep = 0.05f;

    private static readonly ChainTraining Settings = new() { Epochs = 6, Rate = 0.02f, Decay = 0.01f, LeastCount = 3, Runs = 2 };

    private readonly IReadOnlyList<AttributionArticle> articles;
    private readonly CueView[] views;
    private readonly List<RankedRelation>[] relations;
    private readonly ChainTrainer trainer;
    private readonly int[] articleOf;

    public VerifierTraining(IReadOnlyList<AttributionArticle> articles, CueView[] views, List<RankedRelation>[] relations)
    {
        (this.articles, this.views, this.relations) = (articles, views, relations);
        var decisions = articles.Select((_, i) => Label(i).ToArray()).ToArray();
        articleOf = [.. decisions.SelectMany((own, article) => own.Select(_ => article))];
        trainer = new ChainTrainer(RelationVerifier.Shape, Settings, [.. decisions.SelectMany(own => own)]);
    }

    public LinearChain Train() => trainer.Train();

    /// <summary>
    /// The threshold at which F1 of overlapping relations is highest, each half of the articles verified by the other half's verifier; of
    /// those that are as good, the highest: an error costs the reader more than a gap.
    /// </summary>
    public (float Threshold, Score Score) BestThreshold()
    {
        var probabilities = VerifyUnseen();
        var tried = Thresholds().Select(threshold => (Threshold: threshold, Score: ScoreAt(threshold, probabilities))).ToArray();
        var best = tried.Max(one => one.Score.F1);
        return tried.Last(one => one.Score.F1 >= best - AsGood);
    }

    private static IEnumerable<float> Thresholds()
    {
        for (var step = 0; LowestThreshold + (step * ThresholdStep) <= HighestThreshold; step++)
        {
            yield return LowestThreshold + (step * ThresholdStep);
        }
    }

    private Score ScoreAt(float threshold, float[][] probabilities) => articles
        .Select((article, i) => ScoreOf(article, RelationVerifier.Choose(relations[i], probabilities[i], threshold)))
        .Aggregate(default(Score), (sum, score) => sum.Plus(score));

    public float[][] VerifyUnseen()
    {
        LinearChain[] halves = [trainer.Train(decision => articleOf[decision] % 2 == 1), trainer.Train(decision => articleOf[decision] % 2 == 0)];
        return [.. articles.Select((_, i) => RelationVerifier.Verify(halves[i % 2], views[i], relations[i]))];
    }

    private static Score ScoreOf(AttributionArticle article, List<RelationSpans> chosen)
    {
        var found = chosen.Where(relation => !article.IsDiscarded(relation.Cue))
            .Select(relation => article.Scored(relation.Source.Count > 0 ? relation.Source[0] : null, relation.Cue, relation.Content)).ToArray();
        return new Score(found.Length, article.Relations.Count, Assignment.Count(found, article.Relations, (ours, marked) => ours.OverlapsRoles(marked)));
    }

    private IEnumerable<LabelledSequence> Label(int article)
    {
        var templates = new VerifierTemplates(views[article], relations[article]);
        var sequence = new ChainSequence();
        for (var i = 0; i < relations[article].Count; i++)
        {
            var relation = relations[article][i].Relation;
            if (!articles[article].IsDiscarded(relation.Cue.Range))
            {
                templates.Write(i, sequence);
                yield return new LabelledSequence(sequence, [IsRight(article, relation) ? RelationVerifier.Right : RelationVerifier.Wrong]);
            }
        }
    }

    private bool IsRight(int article, TaggedRelation relation) =>
        RoleTraining.Marked(articles[article], relation.Cue.Range) is { } marked
        && articles[article].Scored(relation.Source, relation.Cue.Range, relation.Content).OverlapsRoles(marked);
}
