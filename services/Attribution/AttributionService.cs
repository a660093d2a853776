using FactCheck.Attribution.AttributeClaims;
using FactCheck.Contracts;
using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using MassTransit;

namespace FactCheck.Attribution;

/// <summary>Finds who each claim is attributed to, and what kind of source that is.</summary>
public static class AttributionService
{
    public const string Name = "attribution";

    public static WebApplication Build(string[] args) =>
        WebApplication.CreateBuilder(args)
            .AddServiceDefaults(Name)
            .AddDatabase<AttributionDbContext>(Name)
            .AddBus<AttributionDbContext>(Name, Queues.Taking, bus => bus.AddConsumer<ClaimsExtractedConsumer, ClaimsExtractedConsumerDefinition>())
            .Build()
            .UseServiceDefaults();
}
