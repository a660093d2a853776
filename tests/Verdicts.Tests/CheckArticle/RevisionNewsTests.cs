using FactCheck.Contracts.Review;
using FactCheck.Hosting.Messaging;
using FactCheck.Verdicts.CheckArticle;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.CheckArticle;

public sealed class RevisionNewsTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task What_subscribers_are_told_of_a_revision_waits_until_somebody_can_tell_them()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        await newsroom.PublishAsync();
        const string Words = "The harbour will close in June";
        var next = newsroom.Article.Next($"{Words}, sources said. Fares rise in autumn.").Claim(Words).Claim("Fares rise in autumn");

        var news = await verdicts.InWorkspaceAsync(newsroom.Article.WorkspaceId, async services =>
        {
            var db = services.GetRequiredService<VerdictsDbContext>();
            var keeper = services.GetRequiredService<RevisionKeeper>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await keeper.TakeTurnAsync(next.Snapshot(), TestContext.Current.CancellationToken);
            await keeper.KeepAsync(next.Snapshot(), MessageReader.Read(next.Message()), isOutdated: false, TestContext.Current.CancellationToken);
            return db.Set<OutboxMessage>().Local.ToList();
        });

        Type[] told = [typeof(ClaimsDetected), typeof(ClaimChanged), typeof(ReviewChanged), typeof(VerdictChanged)];
        told.ShouldAllBe(type => news.Any(message => message.Type.StartsWith($"{type.FullName},")));
        news.ShouldAllBe(message => message.Mandatory);
    }
}
