using FactCheck.Contracts.Articles;
using MassTransit;

namespace FactCheck.Webhooks.Events;

internal sealed class ArticleEventsConsumer(FanOut fanOut) : IConsumer<ArticleChecked>, IConsumer<ArticleFailed>
{
    public Task Consume(ConsumeContext<ArticleChecked> context) => fanOut.SendAsync(context, ArticleEvents.Checked(context.Message));

    public Task Consume(ConsumeContext<ArticleFailed> context) => fanOut.SendAsync(context, ArticleEvents.Failed(context.Message));
}
