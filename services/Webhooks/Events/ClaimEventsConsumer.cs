using FactCheck.Contracts.Review;
using MassTransit;

namespace FactCheck.Webhooks.Events;

/// <summary>Beside <see cref="ClaimFlaggedConsumer"/>: what may come by the hundred for one article holds up no flag.</summary>
internal sealed class ClaimEventsConsumer(FanOut fanOut) : IConsumer<ClaimsDetected>, IConsumer<ClaimChanged>, IConsumer<ClaimMatched>
{
    public Task Consume(ConsumeContext<ClaimsDetected> context) => fanOut.SendAsync(context, [.. ClaimEvents.Detected(context.Message)]);

    public Task Consume(ConsumeContext<ClaimChanged> context) => fanOut.SendAsync(context, ClaimEvents.Changed(context.Message));

    public Task Consume(ConsumeContext<ClaimMatched> context) => fanOut.SendAsync(context, ClaimEvents.Matched(context.Message));
}
