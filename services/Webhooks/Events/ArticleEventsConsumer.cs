using FactCheck.Contracts.Articles;
using MassTransit;

namespace FactCheck.Webhooks.Events;

internal sealed class ArticleEventsConsumer(FanOut fanOut, PublicAddresses addresses) : IConsumer<ArticleChecked>, IConsumer<ArticleFailed>
{
    public Task Consume(ConsumeContext<ArticleChecked> context) => fanOut.SendAsync(
        context, context.Message.WorkspaceId, EventTypes.ArticleChecked, () => ArticleEvents.Write(context.Message, addresses));

    public Task Consume(ConsumeContext<ArticleFailed> context) => fanOut.SendAsync(
        context, context.Message.WorkspaceId, EventTypes.ArticleFailed, () => ArticleEvents.Write(context.Message, addresses));
}
