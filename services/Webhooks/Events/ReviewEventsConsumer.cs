using FactCheck.Contracts.Review;
using MassTransit;

namespace FactCheck.Webhooks.Events;

internal sealed class ReviewEventsConsumer(FanOut fanOut) : IConsumer<ReviewChanged>, IConsumer<VerdictChanged>, IConsumer<CitationBroken>
{
    public Task Consume(ConsumeContext<ReviewChanged> context) =>
        ReviewEvents.Stepped(context.Message) is { } step ? fanOut.SendAsync(context, step) : Task.CompletedTask;

    public Task Consume(ConsumeContext<VerdictChanged> context) =>
        ReviewEvents.Decided(context.Message) is { } decision ? fanOut.SendAsync(context, decision) : Task.CompletedTask;

    public Task Consume(ConsumeContext<CitationBroken> context) => fanOut.SendAsync(context, ReviewEvents.Broken(context.Message));
}
