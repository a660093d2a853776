using MassTransit;

namespace FactCheck.Attribution.AttributeClaims;

/// <summary>The engine is work for the processor: as many articles at once as there are cores, as many again on the way.</summary>
internal sealed class ClaimsExtractedConsumerDefinition : ConsumerDefinition<ClaimsExtractedConsumer>
{
    public ClaimsExtractedConsumerDefinition() => ConcurrentMessageLimit = Environment.ProcessorCount;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator, IConsumerConfigurator<ClaimsExtractedConsumer> consumerConfigurator, IRegistrationContext context) =>
        endpointConfigurator.PrefetchCount = 2 * Environment.ProcessorCount;
}
