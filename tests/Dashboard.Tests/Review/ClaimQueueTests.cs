using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review;
using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Tests.Review;

public sealed class ClaimQueueTests
{
    private readonly ClaimQueue _queue = new();

    public ClaimQueueTests() => _queue.Show(new Page<Claim>([Claim("a"), Claim("b"), Claim("c")], "next"));

    [Fact]
    public void Shows_a_claim_once_though_pages_drift()
    {
        _queue.Append(new Page<Claim>([Claim("c"), Claim("d")], null));

        Ids().ShouldBe(["a", "b", "c", "d"]);
        _queue.NextCursor.ShouldBeNull();
    }

    [Fact]
    public void Counts_what_arrives_and_moves_nothing()
    {
        _queue.Arrive("x");
        _queue.Arrive("x");
        _queue.Arrive("a");

        _queue.ArrivedCount.ShouldBe(1);
        Ids().ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Counts_no_more_what_a_colleague_took_before_it_was_shown()
    {
        _queue.Arrive("x");
        _queue.Take("x", "dismissed");

        _queue.ArrivedCount.ShouldBe(0);
    }

    [Fact]
    public void Marks_what_a_colleague_took_where_it_stands()
    {
        _queue.Take("b", "dismissed");

        Ids().ShouldBe(["a", "b", "c"]);
        _queue.TakenAs("b").ShouldBe("dismissed");
        _queue.TakenAs("a").ShouldBeNull();
    }

    [Fact]
    public void Shows_who_is_at_work_on_a_claim_until_they_let_go()
    {
        _queue.Hold("b", new ClaimLock("usr_ana", DateTimeOffset.UnixEpoch));
        _queue.Find("b")!.Lock!.Holder.ShouldBe("usr_ana");

        _queue.Hold("b", null);
        _queue.Find("b")!.Lock.ShouldBeNull();
        Ids().ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Puts_back_what_was_dismissed_where_it_stood()
    {
        var index = _queue.Remove("b");
        Ids().ShouldBe(["a", "c"]);

        _queue.Restore(Claim("b"), index);

        Ids().ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void Forgets_the_news_when_it_is_loaded_again()
    {
        _queue.Arrive("x");

        _queue.Show(new Page<Claim>([Claim("x")], null));

        _queue.ArrivedCount.ShouldBe(0);
        Ids().ShouldBe(["x"]);
    }

    private IEnumerable<string> Ids() => _queue.Claims.Select(claim => claim.Id);

    private static Claim Claim(string id) => new() { Id = id, Status = "detected", Text = id, Article = new ClaimArticle { Id = "art" } };
}
