using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Gateway.Installation;

/// <summary>GET /v1/system</summary>
internal static class GetSystem
{
    internal static void Map(RouteGroupBuilder group) =>
        group.MapGet("/system", HandleAsync)
            .WithName("GetSystem")
            .WithSummary("How the installation fares: its services with the age of their outboxes, its queues, what was set aside and what was counted")
            .WithDescription("For administrators of the workspace that the installation came with.")
            .WithExample(response: SystemResponse.Example);

    private static async Task<Results<Ok<SystemResponse>, ProblemHttpResult>> HandleAsync(
        Workspace caller, Broker broker, ServiceReadiness readiness, SuiteCounts counts, CancellationToken cancellationToken)
    {
        if (InstallationSetup.Refusal(caller) is { } refusal)
        {
            return refusal;
        }

        var queues = broker.QueuesAsync(cancellationToken);
        var counted = counts.ReadAsync(caller, cancellationToken);
        var services = await readiness.ReadAsync(cancellationToken);
        return TypedResults.Ok(new SystemResponse(services, await queues is { } found ? States(found) : null, await counted));
    }

    private static IReadOnlyList<QueueState> States(IReadOnlyList<BrokerQueue> queues)
    {
        var aside = queues.Where(queue => queue.IsAside && queue.Ready > 0).ToLookup(queue => BrokerQueue.Source(queue.Name), queue => new AsideState(queue.Name, queue.Ready));
        return
        [
            .. queues.Where(queue => !queue.IsAside).Select(queue => new QueueState(
                queue.Name, queue.Ready, queue.Unacknowledged, queue.Consumers, queue.DonePerSecond, [.. aside[queue.Name]])),
        ];
    }
}
