using System.Diagnostics;

namespace FactCheck.Load;

/// <summary>Medians and the like of what was measured several times.</summary>
internal static class Percentiles
{
    /// <param name="sorted">The least first.</param>
    /// <param name="share">0 to 1: 0.95 for the value that 95 in 100 do not exceed.</param>
    internal static T At<T>(this IReadOnlyList<T> sorted, double share) => sorted[(int)Math.Ceiling(share * sorted.Count) - 1];

    internal static double Median(this IEnumerable<double> values) => values.Order().ToList().At(0.5);

    /// <summary>The same done over and over, one after the other, in milliseconds, the least first.</summary>
    /// <param name="times">How often it counts.</param>
    /// <param name="warm">How often before that it does not.</param>
    /// <param name="measure">Does it, with a number from 0 on, and says how many milliseconds it took.</param>
    internal static async Task<List<double>> RepeatAsync(int times, int warm, Func<int, Task<double>> measure)
    {
        var milliseconds = new List<double>();
        for (var number = 0; number < warm + times; number++)
        {
            var took = await measure(number);
            if (number >= warm)
            {
                milliseconds.Add(took);
            }
        }

        milliseconds.Sort();
        return milliseconds;
    }

    /// <summary>A page of the API, from the request to its last byte.</summary>
    internal static Task<List<double>> AskAsync(this HttpClient api, int times, int warm, Func<int, string> path) => RepeatAsync(times, warm, async number =>
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await api.GetAsync(path(number));
        await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    });
}
