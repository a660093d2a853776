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

namespace FactCheck.Load;

/// <summary>Something that can be measured by its name. Each has servers of its own; the first three take the running suite instead, where FACTCHECK_URL names one.</summary>
/// <param name="Name">As the command line has it.</param>
/// <param name="MeasureAsync">Prints how it goes, and says in the end what came out.</param>
internal sealed record Measurement(string Name, Func<Asked, Task<IReadOnlyList<Figure>>> MeasureAsync)
{
    internal static IReadOnlyList<Measurement> All { get; } =
    [
        new("latency", asked => SuiteClient.UseAsync(suite => Latency.MeasureAsync(suite, asked.Articles(200, inAll: 100)))),
        new("throughput", asked => SuiteClient.UseAsync(suite => Throughput.MeasureAsync(suite, asked.Articles(1_000, inAll: 300)))),
        new("stored", asked => SuiteClient.UseAsync(suite => StoredClaims.MeasureAsync(suite, asked.Articles(1_750, inAll: 200)))),
        new("engine", _ => Task.FromResult(EngineAlone.Print())),
        new("intake", _ => Accepting.MeasureAsync()),
        new("outbox", _ => Publishing.MeasureAsync(messages: 20_000)),
        new("webhooks", _ => Dispatching.MeasureAsync(deliveries: 20_000)),
        new("fairness", _ => Fairness.MeasureAsync()),
        new("queue", asked => QueuePage.MeasureAsync(asked.Claims(100_000, inAll: 100_000))),
        new("matching", asked => Matching.MeasureAsync(asked.Claims(1_000_000, inAll: 100_000), asked.Collection, asked.Queries)),
        new("scale-out", asked => Copies.MeasureAsync(asked.Articles(300, inAll: 100))),
        new("memory", asked => MemoryUse.MeasureAsync(asked.Articles(300, inAll: 100))),
        new("growth", asked => Growing.MeasureAsync(asked.Most(100_000), draws: !asked.IsAll)),
        new("trace", asked => TraceRun.MeasureAsync(asked.Articles(200, inAll: 50))),
    ];
}
