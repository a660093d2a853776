using System.Reflection;
using FactCheck.Contracts;
using FactCheck.Contracts.Articles;
using MassTransit;

namespace FactCheck.Architecture.Tests;

/// <summary>Whether the table of who takes what, by which publishers know whom to wait for, says what the services' consumers are.</summary>
public sealed class QueuesTests
{
    private static readonly (string Service, Assembly Assembly)[] Services =
    [
        (Intake.IntakeService.Name, typeof(Intake.IntakeService).Assembly),
        (Extraction.ExtractionService.Name, typeof(Extraction.ExtractionService).Assembly),
        (Attribution.AttributionService.Name, typeof(Attribution.AttributionService).Assembly),
        (Verdicts.VerdictsService.Name, typeof(Verdicts.VerdictsService).Assembly),
        (Webhooks.WebhooksService.Name, typeof(Webhooks.WebhooksService).Assembly),
    ];

    [Fact]
    public void Every_consumers_queue_stands_in_the_table_and_no_other()
    {
        var consumers =
            from service in Services
            from consumer in service.Assembly.GetTypes()
            from face in consumer.GetInterfaces()
            where face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IConsumer<>)
            let message = face.GetGenericArguments()[0]
            where message.Assembly == typeof(ArticleReceived).Assembly
            select (message.Name, QueueOf(service.Service, consumer));

        Queues.Taking.SelectMany(row => row.Value, (row, queue) => (row.Key.Name, queue)).ShouldBe(consumers, ignoreOrder: true);
    }

    private static string QueueOf(string service, Type consumer) =>
        (string)typeof(KebabCaseEndpointNameFormatter).GetMethod(nameof(IEndpointNameFormatter.Consumer))!.MakeGenericMethod(consumer)
            .Invoke(new KebabCaseEndpointNameFormatter(service, includeNamespace: false), null)!;
}
