using FactCheck.Contracts.Review;
using MassTransit;

namespace FactCheck.Webhooks.Events;

internal sealed class ClaimFlaggedConsumer(FanOut fanOut) : IConsumer<ClaimFlagged>
{
    public Task Consume(ConsumeContext<ClaimFlagged> context) => fanOut.SendAsync(context, ClaimEvents.Flagged(context.Message));
}
