using MassTransit;

namespace FactCheck.Extraction.ExtractClaims;

/// <summary>The engine is work for the processor: as many articles at once as there are cores, as many again on the way.</summary>
internal sealed class ArticleReceivedConsumerDefinition : ConsumerDefinition<ArticleReceivedConsumer>
{
    public ArticleReceivedConsumerDefinition() => ConcurrentMessageLimit = Environment.ProcessorCount;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ArticleReceivedConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = 2 * Environment.ProcessorCount;
}
