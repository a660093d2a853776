using FactCheck.Dashboard.Live;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactCheck.Dashboard.Tests.Live;

public sealed class LiveFeedTests
{
    private static readonly Guid Ours = new("01900000-0000-7000-8000-000000000001");
    private static readonly Guid Theirs = new("01900000-0000-7000-8000-000000000002");

    private readonly LiveFeed _feed = new(NullLogger<LiveFeed>.Instance);
    private readonly List<string> _heard = [];

    [Fact]
    public async Task Tells_the_pages_of_one_workspace_only()
    {
        using var ours = Listen(Ours, "ours");
        using var theirs = Listen(Theirs, "theirs");

        await _feed.PublishAsync(Ours, "news");

        _heard.ShouldBe(["ours: news"]);
    }

    [Fact]
    public async Task Tells_a_page_what_it_asked_for()
    {
        using var words = Listen(Ours, "ours");

        await _feed.PublishAsync(Ours, 42);

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_nothing_to_a_page_that_was_left()
    {
        Listen(Ours, "ours").Dispose();

        await _feed.PublishAsync(Ours, "news");

        _heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_the_others_though_one_page_breaks()
    {
        using var broken = _feed.Subscribe<string>(Ours, _ => throw new ObjectDisposedException("circuit"));
        using var ours = Listen(Ours, "ours");

        await _feed.PublishAsync(Ours, "news");

        _heard.ShouldBe(["ours: news"]);
    }

    private IDisposable Listen(Guid workspace, string name) => _feed.Subscribe<string>(workspace, news =>
    {
        _heard.Add($"{name}: {news}");
        return Task.CompletedTask;
    });
}
