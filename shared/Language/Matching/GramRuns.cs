namespace FactCheck.Language.Matching;

/// <summary>The runs of four characters of a text's words, each word begun with a blank and ended with one; a word of one letter is a run of three.</summary>
internal ref struct GramRuns(string plain)
{
    private const int Length = 4;

    /// <summary>"The" is not the beginning of "theft". Empty words are ASCII, so that the highest bit of their runs is free to say what they are.</summary>
    private const ulong OfEmpty = 1ul << 63;

    private static readonly double[] Weights = [.. Enumerable.Range(0, 16).Select(count => 1 + Math.Log(Math.Max(1, count)))];

    private SurfaceWords words = MatchWords.Surface(plain);
    private ulong run;
    private int next = int.MaxValue;

    public readonly ulong Current => IsEmpty ? run | OfEmpty : run;

    public bool IsEmpty { get; private set; }

    public static bool IsOfEmpty(ulong run) => (run & OfEmpty) != 0;

    public static double Weight(int count) => count < Weights.Length ? Weights[count] : 1 + Math.Log(count);

    public bool MoveNext()
    {
        if (next > words.Current.Length)
        {
            if (!words.MoveNext())
            {
                return false;
            }
            (run, next, IsEmpty) = (' ', 0, words.IsEmpty);
            while (next < Math.Min(Length - 2, words.Current.Length))
            {
                Take();
            }
        }
        Take();
        return true;
    }

    private void Take()
    {
        run = (run << 16) | (next < words.Current.Length ? words.Current[next] : ' ');
        next++;
    }
}
