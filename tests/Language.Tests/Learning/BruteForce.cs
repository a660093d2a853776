using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

/// <summary>A small chain with random scores, and all of its paths counted one by one.</summary>
internal sealed class BruteForce
{
    /// <summary>Outside, begin, inside, and a state that shares the label of "outside"; "inside" may not begin and not follow "outside".</summary>
    public static readonly ChainShape Shape = new(
        labels: [0, 1, 2, 0], starts: 0b1011, follows: [0b1011, 0b0111, 0b0111, 0b1011], stepClasses: 2);

    private readonly ushort[] allowed;
    private readonly byte[] classes;
    private readonly float[] scores;
    private readonly float[] moveWeights;

    public BruteForce(int seed, int length)
    {
        var random = new Random(seed);
        Length = length;
        scores = [.. Enumerable.Range(0, length * ChainShape.MaxLabels).Select(_ => (random.NextSingle() * 6) - 3)];
        moveWeights = [.. Enumerable.Range(0, Shape.StepClasses * Shape.Moves.Length).Select(_ => (random.NextSingle() * 2) - 1)];
        allowed = [.. Enumerable.Range(0, length).Select(_ => (ushort)(random.Next(4) == 0 ? 0b0011 : 0b1111))];
        classes = [.. Enumerable.Range(0, length).Select(_ => (byte)random.Next(2))];
        Moves = new MoveWeights(Shape, moveWeights);
        Lattice = new Lattice(Shape);
        Lattice.Begin(length);
        scores.CopyTo(Lattice.Scores);
        Lattice.Run(Moves, allowed, classes);
    }

    public int Length { get; }

    public Lattice Lattice { get; }

    public MoveWeights Moves { get; }

    public ushort[] Allowed => allowed;

    public byte[] Classes => classes;

    public IEnumerable<byte[]> Paths()
    {
        var count = (int)Math.Pow(Shape.States, Length);
        for (var code = 0; code < count; code++)
        {
            var path = Enumerable.Range(0, Length).Select(i => (byte)(code / (int)Math.Pow(Shape.States, i) % Shape.States)).ToArray();
            if (IsAllowed(path))
            {
                yield return path;
            }
        }
    }

    public double Score(byte[] path)
    {
        var score = 0.0;
        for (var i = 0; i < Length; i++)
        {
            score += scores[(i * ChainShape.MaxLabels) + Shape.LabelOf[path[i]]];
            score += i == 0 ? 0 : moveWeights[(classes[i] * Shape.Moves.Length) + Shape.MoveBetween(path[i - 1], path[i])];
        }
        return score;
    }

    public double LogPartition() => Math.Log(Paths().Sum(path => Math.Exp(Score(path))));

    public double Probability(Func<byte[], bool> holds) => Paths().Where(holds).Sum(path => Math.Exp(Score(path) - LogPartition()));

    private bool IsAllowed(byte[] path) =>
        (Shape.Starts >> path[0] & 1) != 0
        && path.Select((state, i) => (allowed[i] >> state & 1) != 0).All(ok => ok)
        && Enumerable.Range(1, Length - 1).All(i => Shape.MoveBetween(path[i - 1], path[i]) >= 0);
}
