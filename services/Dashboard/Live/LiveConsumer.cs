using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using MassTransit;
using Bus = FactCheck.Hosting.Messaging.Bus;

namespace FactCheck.Dashboard.Live;

/// <summary>What open pages show as it happens. It keeps nothing, so that it needs neither an inbox nor a durable queue.</summary>
internal sealed class LiveConsumer(LiveFeed feed) : IConsumer<ClaimsFlagged>, IConsumer<ReviewChanged>, IConsumer<ArticleChecked>
{
    public Task Consume(ConsumeContext<ClaimsFlagged> context) => feed.PublishAsync(context.Message.WorkspaceId, context.Message);

    public Task Consume(ConsumeContext<ReviewChanged> context) => feed.PublishAsync(context.Message.WorkspaceId, context.Message);

    public Task Consume(ConsumeContext<ArticleChecked> context) => feed.PublishAsync(context.Message.WorkspaceId, context.Message);
}

internal static class LiveConsumerSetup
{
    /// <summary>Each process listens for itself: a queue of its own name, gone with its connection.</summary>
    internal static void AddLiveConsumer(this IBusRegistrationConfigurator bus) =>
        bus.AddConsumer<LiveConsumer>().Endpoint(endpoint =>
        {
            endpoint.Name = $"{Bus.LivePrefix}{DashboardService.Name}-{NewId.NextGuid():N}";
            endpoint.Temporary = true;
        });
}
