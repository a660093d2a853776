using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class RankerTrainerTests
{
    private const uint Good = 1111, Bad = 2222, Idle = 3333;

    private static readonly RankerTraining Settings = new() { Epochs = 10, Rate = 0.1f, Decay = 0.01f, LeastCount = 2 };

    [Fact]
    public void Learns_which_features_the_right_rival_has()
    {
        var ranker = new RankerTrainer(Settings, Lists()).Train();
        var rivals = Sequence([Idle, Bad], [Idle, Good], [Idle]);
        var scores = new double[3];

        ranker.Score(rivals, scores);

        Ranker.Best(scores).Index.ShouldBe(1);
        scores[2].ShouldBeInRange(scores[0], scores[1]);
    }

    [Fact]
    public void What_the_rivals_begin_with_counts()
    {
        var ranker = new RankerTrainer(Settings, Lists()).Train();
        double[] scores = [100, 0];

        ranker.Score(Sequence([Bad], [Good]), scores);

        Ranker.Best(scores).Index.ShouldBe(0);
    }

    [Fact]
    public void The_probability_of_the_best_is_its_share() => Ranker.Best([Math.Log(1), Math.Log(3)]).Probability.ShouldBe(0.75, 1e-9);

    [Fact]
    public void The_same_lists_give_the_same_weights() =>
        Bytes(new RankerTrainer(Settings, Lists()).Train()).ShouldBe(Bytes(new RankerTrainer(Settings, Lists()).Train()));

    private static byte[] Bytes(Ranker ranker)
    {
        var model = new ModelWriter("test", 1);
        ranker.Write(model.Section("ranker"));
        return model.ToArray();
    }

    private static RankedList[] Lists() =>
    [
        .. Enumerable.Range(0, 20).Select(i => i % 2 == 0
            ? new RankedList(new LabelledSequence(Sequence([Idle, Good], [Idle, Bad]), [Ranker.Chosen, 0]), [0, 0.1])
            : new RankedList(new LabelledSequence(Sequence([Idle, Bad], [Idle], [Idle, Good]), [0, 0, Ranker.Chosen]), [0.2, 0, 0])),
    ];

    private static ChainSequence Sequence(params uint[][] steps)
    {
        var sequence = new ChainSequence();
        foreach (var step in steps)
        {
            Array.ForEach(step, sequence.Add);
            sequence.EndStep(allowedStates: 1, stepClass: 0);
        }
        return sequence;
    }
}
