using System.Text;

namespace FactCheck.Fuzz;

/// <summary>Makes inputs that nobody would send from some that somebody might: the same ones from the same <see cref="Random"/>.</summary>
/// <param name="corpus">What to begin with; never empty.</param>
/// <param name="tokens">What means something to whoever reads the input, and is put in where it should not be.</param>
/// <param name="random">Chooses.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> corpus, IReadOnlyList<byte[]> tokens, Random random)
{
    private const int MostChanges = 8;

    // More than any limit of the API's on a text, less than what a fuzzing run has time for.
    private const int MaxBytes = 600_000;

    internal byte[] Next()
    {
        var input = Pick(corpus).ToList();
        for (var left = random.Next(0, MostChanges + 1); left > 0 && input.Count is > 0 and < MaxBytes; left--)
        {
            Change(input);
        }

        return [.. input.Take(MaxBytes)];
    }

    private void Change(List<byte> input)
    {
        var at = random.Next(input.Count);
        var length = Math.Min(input.Count - at, 1 << random.Next(0, 12));
        switch (random.Next(8))
        {
            case 0:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                input[at] = (byte)random.Next(256);
                break;
            case 2:
                input.RemoveRange(at, length);
                break;
            case 3:
                input.InsertRange(at, Repeated(input.GetRange(at, length)));
                break;
            case 4:
                input.InsertRange(at, Repeated(Pick(tokens)));
                break;
            case 5:
                var other = Pick(corpus);
                var from = random.Next(other.Length);
                input.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, length)));
                break;
            case 6:
                input.RemoveRange(at, input.Count - at);
                break;
            default:
                input.InsertRange(at, Encoding.UTF8.GetBytes(AnyRune().ToString()));
                break;
        }
    }

    // Mostly once, sometimes deep enough to find what recurses, or grows with a square.
    private byte[] Repeated(IReadOnlyList<byte> bytes)
    {
        var times = random.Next(10) is 0 ? 1 << random.Next(1, 15) : 1;
        return [.. Enumerable.Repeat(bytes, Math.Min(times, (MaxBytes / Math.Max(bytes.Count, 1)) + 1)).SelectMany(some => some)];
    }

    private Rune AnyRune()
    {
        int value;
        do
        {
            value = random.Next(0x110000);
        }
        while (!Rune.IsValid(value));

        return new Rune(value);
    }

    private byte[] Pick(IReadOnlyList<byte[]> from) => from[random.Next(from.Count)];
}
