using System.Globalization;
using FactCheck.Load;

// dotnet run -c Release --project tests/Load -- [latency|throughput|all] [--articles N]
// against the running suite (./factcheck up; source .factcheck/env).
var what = args.FirstOrDefault(argument => !argument.StartsWith('-')) ?? "all";
var articles = Array.IndexOf(args, "--articles") is >= 0 and var index && index + 1 < args.Length
    ? int.Parse(args[index + 1], CultureInfo.InvariantCulture)
    : (int?)null;

if (what is not ("latency" or "throughput" or "all"))
{
    await Console.Error.WriteLineAsync($"There is no measurement '{what}': latency, throughput or all.");
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
}

return 0;
