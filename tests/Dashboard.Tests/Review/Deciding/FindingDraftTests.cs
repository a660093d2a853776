using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review.Deciding;

namespace FactCheck.Dashboard.Tests.Review.Deciding;

public sealed class FindingDraftTests
{
    private static readonly RatingScale Scale = new() { Name = "Two", Ratings = [new(2, "Holds", "It holds", null, false), new(1, "Wrong", "It is wrong", null, true)] };

    [Fact]
    public void Reads_what_the_browser_kept()
    {
        var draft = FindingDraft.Read("""{ "ratingText": "Wrong", "summary": "No.", "explanation": "Because.", "evidence": [{ "url": "https://a.example", "quote": "x", "stance": "supports" }] }""")!;

        draft.Lacks().ShouldBeNull();
        draft.ToFinding().Evidence.ShouldBe([new Evidence("https://a.example", "x", "supports")]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public void Takes_nothing_from_what_it_cannot_read(string? kept) => FindingDraft.Read(kept).ShouldBeNull();

    [Fact]
    public void Takes_nothing_that_no_form_could_hold() => FindingDraft.Read($$"""{ "summary": "{{new string('x', 300_000)}}" }""").ShouldBeNull();

    [Fact]
    public void Says_what_is_missing_one_thing_at_a_time()
    {
        var draft = new FindingDraft();
        draft.Lacks()!.ShouldContain("rating");
        draft.RatingText = "Wrong";
        draft.Lacks()!.ShouldContain("summary");
        draft.Summary = "No.";
        draft.Lacks()!.ShouldContain("explanation");
    }

    [Fact]
    public void Sends_no_empty_row_of_evidence() => new FindingDraft { Evidence = { new EvidenceDraft() } }.ToFinding().Evidence.ShouldBeEmpty();

    [Fact]
    public void Finds_the_rating_of_a_proposal_by_what_readers_see_of_it() =>
        FindingDraft.Of(new Proposal { Id = "rev_1", State = "proposed", Author = "usr_a", RatingText = "It is wrong" }, Scale).RatingText.ShouldBe("Wrong");
}
