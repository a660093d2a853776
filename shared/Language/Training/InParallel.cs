namespace FactCheck.Language.Training;

internal static class InParallel
{
    /// <summary>A model in training takes some 500 MB: this many are made at once, on however large a machine.</summary>
    private const int AtOnce = 3;

    /// <summary>Makes several things that do not depend on each other, in the order of their numbers whichever is done first.</summary>
    public static T[] Make<T>(int count, Func<int, T> make)
    {
        var made = new T[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, i => made[i] = make(i));
        return made;
    }
}
