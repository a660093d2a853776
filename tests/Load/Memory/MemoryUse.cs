namespace FactCheck.Load.Memory;

/// <summary>Memory of each service, as a process of its own and all in one: before its first article, and while articles come as fast as they are taken.</summary>
internal static class MemoryUse
{
    private const double Mega = 1024 * 1024;

    internal static async Task<IReadOnlyList<Figure>> MeasureAsync(int articles)
    {
        Console.WriteLine($"{articles} articles of {SampleArticles.MeanWords:F0} words as fast as they are taken; MB, in brackets what no other process can share of it (heaps, stacks, compiled code)");
        Console.WriteLine("| process | at rest, before the first article | peak (RSS) | after the last article |");
        Console.WriteLine("|---|---:|---:|---:|");
        return [.. await MeasureAsync(articles, inOneProcess: false), .. await MeasureAsync(articles, inOneProcess: true)];
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(int articles, bool inOneProcess)
    {
        await using var suite = await RunningSuite.StartAsync(inOneProcess);
        var processes = suite.Services.All.ToList();
        var before = processes.ConvertAll(process => (process.Resident, process.Private));
        await using (var sending = await Sending.StartAsync(suite.Services.Api))
        {
            await sending.FloodAsync(articles);
            await sending.TakeAsync();
        }

        var (peaks, after) = (processes.ConvertAll(process => process.PeakResident), processes.ConvertAll(process => (process.Resident, process.Private)));
        for (var number = 0; number < processes.Count; number++)
        {
            Print(processes[number].Name, before[number], peaks[number], after[number]);
        }

        if (inOneProcess)
        {
            return [Figure("everything in one process", before[0].Resident, peaks[0])];
        }

        Print("together", Sum(before), peaks.Sum(), Sum(after));
        var largest = peaks.IndexOf(peaks.Max());
        return [Figure($"all {processes.Count} processes together", Sum(before).Resident, peaks.Sum()), Figure($"the largest, {processes[largest].Name}", before[largest].Resident, peaks[largest])];
    }

    private static Figure Figure(string what, long atRest, long peak) =>
        new($"memory (RSS) at the peak under full load: {what}", $"{peak / Mega:N0} MB") { Beside = "before the first article", Limit = $"{atRest / Mega:N0} MB", Ratio = (double)peak / atRest };

    private static void Print(string name, (long Resident, long Private) before, long peak, (long Resident, long Private) after) =>
        Console.WriteLine($"| {name} | {before.Resident / Mega:F0} ({before.Private / Mega:F0}) | {peak / Mega:F0} | {after.Resident / Mega:F0} ({after.Private / Mega:F0}) |");

    private static (long Resident, long Private) Sum(List<(long Resident, long Private)> all) => (all.Sum(one => one.Resident), all.Sum(one => one.Private));
}
