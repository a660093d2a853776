using FactCheck.Contracts.Review;
using MassTransit;

namespace FactCheck.Webhooks.Events;

internal sealed class ClaimFlaggedConsumer(FanOut fanOut, PublicAddresses addresses) : IConsumer<ClaimFlagged>
{
    public Task Consume(ConsumeContext<ClaimFlagged> context)
    {
        var message = context.Message;
        return fanOut.SendAsync(
            context,
            message.WorkspaceId,
            EventTypes.ClaimFlagged,
            () => ClaimFlaggedEvent.Write(message, addresses),
            filter => filter.Passes(message.Flags));
    }
}
