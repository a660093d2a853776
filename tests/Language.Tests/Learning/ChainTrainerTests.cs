using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public class ChainTrainerTests
{
    private static readonly ChainTraining Settings = new() { Epochs = 8, Rate = 0.1f, Decay = 0.01f, LeastCount = 2, Runs = 2 };

    [Fact]
    public void Learns_what_words_and_their_order_say()
    {
        var chain = new ChainTrainer(BruteForce.Shape, Settings, Corpus(seed: 1, size: 300)).Train();

        var (right, all) = (0, 0);
        foreach (var (sequence, states) in Sentences(seed: 2, size: 100))
        {
            var lattice = new Lattice(chain.Shape);
            var path = new byte[sequence.Length];
            chain.Run(sequence, lattice);
            chain.BestPath(sequence, lattice, path);
            right += path.Zip(states).Count(pair => pair.First == pair.Second);
            all += path.Length;
        }
        ((double)right / all).ShouldBeGreaterThan(0.97);
    }

    [Fact]
    public void The_same_data_give_the_same_bytes() => Written(Train()).ShouldBe(Written(Train()));

    [Fact]
    public void A_model_read_back_says_the_same()
    {
        var chain = Train();
        var writer = new ModelWriter("chain", 1);
        chain.Write(writer.Section("chain"));
        var read = LinearChain.Read(new ModelReader("chain.bin", writer.ToArray(), "chain", 1).Section("chain"), BruteForce.Shape);

        foreach (var (sequence, _) in Sentences(seed: 4, size: 20))
        {
            Marginals(read, sequence).ShouldBe(Marginals(chain, sequence));
        }
        Written(read).ShouldBe(Written(chain));
    }

    [Fact]
    public void Sequences_left_out_teach_nothing()
    {
        var corpus = Corpus(seed: 1, size: 60);
        var some = new ChainTrainer(BruteForce.Shape, Settings, corpus).Train(i => i < 30);
        var same = new ChainTrainer(BruteForce.Shape, Settings, [.. corpus.Take(30), .. corpus.Take(30)]).Train(i => i < 30);
        var all = new ChainTrainer(BruteForce.Shape, Settings, corpus).Train();

        var sequence = Sentences(seed: 5, size: 1).First().Sequence;
        Marginals(some, sequence).ShouldNotBe(Marginals(all, sequence));
        some.Features.ShouldBeLessThanOrEqualTo(same.Features);
    }

    [Fact]
    public void The_first_step_follows_the_slope_of_the_likelihood()
    {
        // One sequence, one epoch, a vanishing rate: AdaGrad's first step has the sign of the slope, which finite differences give.
        var (sequence, states) = Sentences(seed: 6, size: 1).First();
        var labelled = new LabelledSequence(sequence, states);
        var numbers = FeatureNumbers.Count([labelled], 1);
        var run = new ChainTrainingRun(BruteForce.Shape, Settings with { Epochs = 1, Decay = 0 }, numbers.Hashes.Length);
        run.Train([labelled.Numbered(numbers)], new Random(1));

        for (var f = 0; f < numbers.Hashes.Length; f++)
        {
            for (var label = 0; label < BruteForce.Shape.Labels; label++)
            {
                var weights = new float[numbers.Hashes.Length * ChainShape.MaxLabels];
                weights[(f * ChainShape.MaxLabels) + label] = 0.01f;
                var slope = (LogLikelihood(labelled.Numbered(numbers), weights) - LogLikelihood(labelled.Numbered(numbers), new float[weights.Length])) / 0.01;
                var step = run.Weights[(f * ChainShape.MaxLabels) + label];
                if (Math.Abs(slope) > 0.05)
                {
                    Math.Sign(step).ShouldBe(Math.Sign(slope));
                }
            }
        }
    }

    private static double LogLikelihood(LabelledSequence sequence, float[] weights)
    {
        var lattice = new Lattice(BruteForce.Shape);
        var moves = new MoveWeights(BruteForce.Shape, new float[2 * BruteForce.Shape.Moves.Length]);
        lattice.Begin(sequence.Length);
        lattice.Scores.Clear();
        var score = 0.0;
        for (var i = 0; i < sequence.Length; i++)
        {
            foreach (var feature in sequence.FeaturesOf(i))
            {
                for (var label = 0; label < BruteForce.Shape.Labels; label++)
                {
                    lattice.Scores[(i * ChainShape.MaxLabels) + label] += weights[(feature * ChainShape.MaxLabels) + label];
                }
            }
            score += lattice.Scores[(i * ChainShape.MaxLabels) + BruteForce.Shape.LabelOf[sequence.States[i]]];
        }
        lattice.Run(moves, sequence.Allowed, sequence.Classes);
        return score - lattice.LogPartition;
    }

    private static LinearChain Train() => new ChainTrainer(BruteForce.Shape, Settings, Corpus(seed: 1, size: 100)).Train();

    private static byte[] Written(LinearChain chain)
    {
        var section = new SectionWriter();
        chain.Write(section);
        return section.Written.ToArray();
    }

    private static double[] Marginals(LinearChain chain, ChainSequence sequence)
    {
        var lattice = new Lattice(chain.Shape);
        chain.Run(sequence, lattice);
        return [.. from i in Enumerable.Range(0, sequence.Length) from k in Enumerable.Range(0, chain.Shape.States) select lattice.Marginal(i, k)];
    }

    private static List<LabelledSequence> Corpus(int seed, int size) =>
        [.. Sentences(seed, size).Select(sentence => new LabelledSequence(sentence.Sequence, sentence.States))];

    /// <summary>Words 5–9 stand outside, 10–14 begin, 15–19 go on; 20–24 go on after a beginning and stand outside otherwise.</summary>
    private static IEnumerable<(ChainSequence Sequence, byte[] States)> Sentences(int seed, int size)
    {
        var random = new Random(seed);
        for (var s = 0; s < size; s++)
        {
            var sequence = new ChainSequence();
            var states = new byte[random.Next(2, 12)];
            for (var i = 0; i < states.Length; i++)
            {
                var goesOn = i > 0 && states[i - 1] != 0;
                states[i] = (byte)random.Next(goesOn ? 3 : 2);
                var isEither = random.Next(5) == 0 && states[i] == (goesOn ? 2 : 0);
                var word = (isEither ? 20 : 5 * (states[i] + 1)) + random.Next(5);
                sequence.Add(FeatureHash.Mix(1, (uint)word));
                sequence.Add(FeatureHash.Mix(2));
                sequence.EndStep(0b0111, (byte)(word % 2));
            }
            yield return (sequence, states);
        }
    }
}
