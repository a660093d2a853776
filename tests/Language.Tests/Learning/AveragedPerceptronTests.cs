using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class AveragedPerceptronTests
{
    private const int Bits = 10;

    [Fact]
    public void Learns_to_tell_classes_apart_and_keeps_that_when_frozen()
    {
        var frozen = Frozen(fewestUpdates: 1);
        var scores = new short[frozen.Scores];

        for (var value = 0u; value < 60; value++)
        {
            frozen.Best(Features(value), scores).ShouldBe((int)(value % 20));
        }
    }

    [Fact]
    public void A_frozen_model_is_the_same_after_its_file()
    {
        var written = new SectionWriter();
        Frozen(fewestUpdates: 1).Write(written);
        var read = FrozenPerceptron.Read(new SectionReader("weights", written.Written.ToArray()));

        var again = new SectionWriter();
        read.Write(again);
        again.Written.ToArray().ShouldBe(written.Written.ToArray());
    }

    [Fact]
    public void Rows_that_were_seldom_updated_are_left_out() =>
        Frozen(fewestUpdates: 8).Rows.ShouldBeLessThan(Frozen(fewestUpdates: 1).Rows);

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var frozen = Frozen(fewestUpdates: 1);
        var scores = new short[frozen.Scores];
        var features = Features(7).ToArray();
        frozen.Best(features, scores);

        var before = GC.GetAllocatedBytesForCurrentThread();
        frozen.Best(features, scores);

        GC.GetAllocatedBytesForCurrentThread().ShouldBe(before);
    }

    private static FrozenPerceptron Frozen(int fewestUpdates) => AveragedPerceptron.Freeze([Trained(fewestUpdates)], largest: 10);

    /// <summary>Values 0 to 59, of 20 classes: each value is its class alone and, in a second feature, one of three of it.</summary>
    private static AveragedPerceptron Trained(int fewestUpdates)
    {
        var perceptron = new AveragedPerceptron(20, Bits, fewestUpdates);
        var scores = new float[perceptron.Scores];
        for (var round = 0; round < 10; round++)
        {
            for (var value = 0u; value < 60; value++)
            {
                var features = Features(value);
                perceptron.Score(features, scores);
                perceptron.Learn(features, scores, right: (int)(value % 20), margin: 0);
            }
        }
        return perceptron;
    }

    private static ReadOnlySpan<uint> Features(uint value)
    {
        var list = new FeatureList(new uint[3]);
        list.Add(0);
        list.Add(value % 20);
        list.Add(value);
        return list.Added;
    }
}
