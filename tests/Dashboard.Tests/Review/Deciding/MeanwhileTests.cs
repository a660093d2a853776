using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review.Deciding;

namespace FactCheck.Dashboard.Tests.Review.Deciding;

public sealed class MeanwhileTests
{
    private static readonly Claim Before = new() { Id = "clm_1", Status = "in-review", Text = "Rents rose.", Article = new ClaimArticle { Id = "art_1" }, Assignee = "usr_ana", Version = 3 };

    [Fact]
    public void Says_what_a_colleague_proposed() =>
        Told(Before with { Status = "proposed", Version = 4, OpenReview = new OpenReview { Id = "rev_1", State = "proposed", Author = "usr_ben", RatingText = "It is wrong" } })
            .ShouldBe(["It is proposed now; it was in review.", "ben proposed “It is wrong”."]);

    [Fact]
    public void Keeps_a_first_verdict_hidden() =>
        Told(Before with { Version = 4, OpenReview = new OpenReview { Id = "rev_1", State = "proposed", Author = "usr_ben", IsHidden = true } })
            .ShouldBe(["ben gave a first verdict; it stays hidden until there is a second."]);

    [Fact]
    public void Says_to_whom_it_was_given_and_why_it_was_dismissed() =>
        Told(Before with { Status = "dismissed", Version = 5, Assignee = "usr_ben", DismissalReason = "Not news." })
            .ShouldBe(["It is dismissed now; it was in review.", "It was given to ben.", "It was dismissed: “Not news.”"]);

    [Fact]
    public void Says_which_version_was_published() =>
        Told(Before with { Version = 9, Verdict = new ClaimVerdict("vrd_1", "published", 1, "It is wrong", "rents") })
            .ShouldBe(["Version 1 was published: “It is wrong”."]);

    [Fact]
    public void Says_nothing_of_a_claim_that_nobody_touched() => Told(Before).ShouldBeEmpty();

    [Fact]
    public void Admits_a_change_that_it_cannot_name() => Told(Before with { Version = 4 }).ShouldBe(["It was changed and stands as before."]);

    private static IReadOnlyList<string> Told(Claim after) => Meanwhile.Between(Before, after, actor => actor is null ? "" : actor["usr_".Length..]);
}
