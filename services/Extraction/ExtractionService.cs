using FactCheck.Contracts;
using FactCheck.Extraction.ExtractClaims;
using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using MassTransit;

namespace FactCheck.Extraction;

/// <summary>Finds the claims of an article, and what they rest on.</summary>
public static class ExtractionService
{
    public const string Name = "extraction";

    public static WebApplication Build(string[] args) =>
        WebApplication.CreateBuilder(args)
            .AddServiceDefaults(Name)
            .AddDatabase<ExtractionDbContext>(Name)
            .AddBus<ExtractionDbContext>(Name, Queues.Taking, bus => bus.AddConsumer<ArticleReceivedConsumer, ArticleReceivedConsumerDefinition>())
            .Build()
            .UseServiceDefaults();
}
