using FactCheck.Hosting.Audit;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using RabbitMQ.Client.Exceptions;

namespace FactCheck.Gateway.Installation;

/// <summary>POST /v1/system/queues/{queue}/replay</summary>
internal static class ReplayQueue
{
    /// <param name="Replayed">How many messages are in their queue again.</param>
    internal sealed record Response(int Replayed);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/system/queues/{queue}/replay", HandleAsync)
            .WithName("ReplayQueue")
            .WithSummary("Give the messages that were set aside in a queue back to where they came from")
            .WithDescription($"At most {AsideMessages.Most} a call: ask again while it moves as many. Mend first what set them aside: what fails again comes back. Who asked and how many were moved stands in the audit trail. For administrators of the workspace that the installation came with.")
            .WithExample(response: """{ "replayed": 12 }""")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<Results<Ok<Response>, ProblemHttpResult>> HandleAsync(
        string queue, Workspace caller, Broker broker, AsideMessages messages, ReplayTrail trail, ILogger<AsideMessages> log, CancellationToken cancellationToken)
    {
        if (InstallationSetup.Refusal(caller) is { } refusal)
        {
            return refusal;
        }

        if (await broker.QueuesAsync(cancellationToken) is not { } known)
        {
            return Away();
        }

        // Both must be there: a message is moved within what services have declared, and nowhere else.
        if (BrokerQueue.Source(queue) is not { } source || !known.Any(one => one.Name == queue) || !known.Any(one => one.Name == source))
        {
            return Problems.NotFound("queue of messages that were set aside");
        }

        if (!await trail.TryBeginAsync(caller, queue, source, cancellationToken))
        {
            return AuditRecorder.AwayProblem();
        }

        try
        {
            var moved = await messages.ReplayAsync(queue, source, cancellationToken);
            if (!await trail.TryEndAsync(caller, queue, source, moved))
            {
                log.LogError("{Moved} messages of {Queue} were moved, and the audit trail has only the entry that it began.", moved, queue);
            }

            return TypedResults.Ok(new Response(moved));
        }
        catch (Exception exception) when (exception is BrokerUnreachableException or OperationInterruptedException or IOException)
        {
            return Away();
        }
    }

    private static ProblemHttpResult Away() =>
        Problems.Problem(StatusCodes.Status503ServiceUnavailable, "unavailable", "The broker does not answer. Nothing is lost; try again in a moment.");
}
