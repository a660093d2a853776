using System.Globalization;
using FactCheck.Load;
using FactCheck.Load.Engine;
using FactCheck.Load.Growth;
using FactCheck.Load.Intake;
using FactCheck.Load.Memory;
using FactCheck.Load.Outbox;
using FactCheck.Load.PastClaims;
using FactCheck.Load.Queue;
using FactCheck.Load.ScaleOut;
using FactCheck.Load.Stored;
using FactCheck.Load.Tracing;
using FactCheck.Load.Webhooks;

// dotnet run -c Release --project tests/Load -- [latency|throughput|stored|all] [--articles N]
// against the running suite (./factcheck up; source .factcheck/env); and on servers of its own:
// dotnet run -c Release --project tests/Load -- engine|intake|outbox|webhooks|fairness
// dotnet run -c Release --project tests/Load -- queue [--claims N]
// dotnet run -c Release --project tests/Load -- scale-out|memory|trace [--articles N]
// dotnet run -c Release --project tests/Load -- matching [--claims N] [--collection TSV --queries TSV]
var what = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? "all";
var articles = Option("--articles") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : (int?)null;

if (what is "engine")
{
    EngineAlone.Print();
    return 0;
}

if (what is "intake")
{
    await Accepting.MeasureAsync();
    return 0;
}

if (what is "outbox")
{
    await Publishing.MeasureAsync(messages: 20_000);
    return 0;
}

if (what is "webhooks")
{
    await Dispatching.MeasureAsync(deliveries: 20_000);
    return 0;
}

if (what is "fairness")
{
    await Fairness.MeasureAsync();
    return 0;
}

if (what is "scale-out")
{
    await Copies.MeasureAsync(articles ?? 300);
    return 0;
}

if (what is "memory")
{
    await MemoryUse.MeasureAsync(articles ?? 300);
    return 0;
}

if (what is "trace")
{
    await TraceRun.MeasureAsync(articles ?? 200);
    return 0;
}

if (what is "queue")
{
    return await QueuePage.MeasureAsync(int.Parse(Option("--claims") ?? "100000", CultureInfo.InvariantCulture));
}

if (what is "growth")
{
    await Growing.MeasureAsync(int.Parse(Option("--most") ?? "100000", CultureInfo.InvariantCulture));
    return 0;
}

if (what is "matching")
{
    await Matching.MeasureAsync(int.Parse(Option("--claims") ?? "1000000", CultureInfo.InvariantCulture), Option("--collection"), Option("--queries"));
    return 0;
}

if (what is not ("latency" or "throughput" or "stored" or "all"))
{
    await Console.Error.WriteLineAsync($"There is no measurement '{what}': latency, throughput, stored, all, engine, intake, outbox, webhooks, fairness, queue, scale-out, memory, trace or matching.");
    return 2;
}

if (SuiteClient.FromEnvironment() is not { } suite)
{
    await Console.Error.WriteLineAsync("FACTCHECK_URL and FACTCHECK_API_KEY are not set: run ./factcheck up, then 'source .factcheck/env'.");
    return 2;
}

using (suite)
{
    if (what is "latency" or "all")
    {
        await Latency.MeasureAsync(suite, articles ?? 200);
    }

    if (what is "throughput" or "all")
    {
        await Throughput.MeasureAsync(suite, articles ?? 1_000);
    }

    if (what is "stored")
    {
        await StoredClaims.MeasureAsync(suite, articles ?? 1_750);
    }
}

return 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var index && index + 1 < args.Length ? args[index + 1] : null;
