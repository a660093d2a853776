using FactCheck.Hosting.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Hosting.Tests.Messaging;

public sealed class CourtesyPublisherTests
{
    [Fact]
    public async Task A_broker_that_takes_nothing_holds_nobody_up()
    {
        await using var service = ProbeService.Build("Host=127.0.0.1;Port=1", "amqp://nobody@127.0.0.1:1/");

        await service.Services.GetRequiredService<CourtesyPublisher>().TellAsync(new ProbeNews("lost"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_caller_that_is_stopped_is_told_so()
    {
        await using var service = ProbeService.Build("Host=127.0.0.1;Port=1", "amqp://nobody@127.0.0.1:1/");

        await Should.ThrowAsync<OperationCanceledException>(
            () => service.Services.GetRequiredService<CourtesyPublisher>().TellAsync(new ProbeNews("lost"), new CancellationToken(canceled: true)));
    }
}
