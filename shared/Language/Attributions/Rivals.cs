using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Things that cannot all be, because they claim the same tokens.</summary>
internal static class Rivals
{
    /// <summary>Runs of items, each of which shares tokens with one before it in the run. The items must come in order of their starts.</summary>
    public static IEnumerable<List<T>> Among<T>(IReadOnlyList<T> ordered, Func<T, TokenRange> range)
    {
        var run = new List<T>();
        var end = 0;
        foreach (var item in ordered)
        {
            var own = range(item);
            if (run.Count > 0 && own.Start >= end)
            {
                yield return run;
                run = [];
                end = 0;
            }
            run.Add(item);
            end = Math.Max(end, own.End);
        }
        if (run.Count > 0)
        {
            yield return run;
        }
    }
}
