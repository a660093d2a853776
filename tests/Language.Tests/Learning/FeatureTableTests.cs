using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class FeatureTableTests
{
    private const int Features = 5000;

    [Fact]
    public void Scores_are_the_weights_against_the_first_label_but_for_rounding()
    {
        var (hashes, weights) = Weights();
        var table = FeatureTable.Freeze(hashes, weights);
        var scores = new float[ChainShape.MaxLabels];

        for (var f = 0; f + 3 < Features; f += 4)
        {
            table.Score([hashes[f], hashes[f + 1], hashes[f + 2], hashes[f + 3]], scores);
            for (var label = 0; label < ChainShape.MaxLabels; label++)
            {
                var exact = Enumerable.Range(f, 4).Sum(i => weights[(i * ChainShape.MaxLabels) + label] - weights[i * ChainShape.MaxLabels]);
                // Weights run from -1 to 1, their differences to 2: four times half a 127th of that.
                scores[label].ShouldBe(exact, 4 * 0.5f * 2 / 127 * 1.01f);
            }
        }
    }

    [Fact]
    public void A_feature_never_seen_scores_nothing()
    {
        var table = FeatureTable.Freeze(Weights().Hashes, Weights().Weights);
        var scores = new float[ChainShape.MaxLabels];

        for (uint i = 0; i < 10_000; i++)
        {
            table.Score([FeatureHash.Mix(2, i), 0], scores);
            scores.ShouldAllBe(score => score == 0);
        }
    }

    [Fact]
    public void However_many_features_a_step_has_their_sum_does_not_overflow()
    {
        var table = FeatureTable.Freeze([7], [0, 1, -1, 0, 0, 0, 0, 0]);
        var scores = new float[ChainShape.MaxLabels];

        table.Score(Enumerable.Repeat(7u, 10_000).ToArray(), scores);

        scores[1].ShouldBe(10_000, 1);
        scores[2].ShouldBe(-10_000, 1);
    }

    private static (uint[] Hashes, float[] Weights) Weights()
    {
        var random = new Random(1);
        return ([.. Enumerable.Range(0, Features).Select(i => FeatureHash.Mix(1, (uint)i))],
            [.. Enumerable.Range(0, Features * ChainShape.MaxLabels).Select(_ => (random.NextSingle() * 2) - 1)]);
    }
}
