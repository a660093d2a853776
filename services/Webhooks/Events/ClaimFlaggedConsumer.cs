using FactCheck.Contracts.Review;
using MassTransit;

namespace FactCheck.Webhooks.Events;

internal sealed class ClaimFlaggedConsumer(FanOut fanOut) : IConsumer<ClaimsFlagged>, IConsumer<ClaimFlagged>
{
    public Task Consume(ConsumeContext<ClaimsFlagged> context) => fanOut.SendAsync(context, [.. ClaimEvents.Flagged(context.Message)]);

    public Task Consume(ConsumeContext<ClaimFlagged> context) => fanOut.SendAsync(context, [.. ClaimEvents.Flagged(Grown(context.Message))]);

    private static ClaimsFlagged Grown(ClaimFlagged message) => new()
    {
        WorkspaceId = message.WorkspaceId,
        Article = message.Article,
        Claims = [new FlaggedClaim(message.Claim, message.Attribution, message.Flags, message.Matches)],
        OccurredAt = message.OccurredAt,
    };
}
