using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Review.Deciding;

namespace FactCheck.Dashboard.Tests.Review.Deciding;

public sealed class WhatNextTests
{
    [Theory]
    [InlineData("detected", null, false, "Nobody has it yet.")]
    [InlineData("assigned", "usr_me", false, "It is yours")]
    [InlineData("assigned", "usr_ana", false, "ana has it")]
    [InlineData("in-review", "usr_me", false, "Rate it")]
    [InlineData("in-review", "usr_ana", false, "ana is reviewing it.")]
    [InlineData("changes-requested", "usr_me", false, "Changes are asked for")]
    [InlineData("approved", "usr_ana", true, "publish it")]
    [InlineData("approved", "usr_ana", false, "An editor publishes it.")]
    [InlineData("stale", null, true, "no longer says")]
    [InlineData("dismissed", null, true, "Reopen it")]
    public void Says_what_a_claim_waits_for(string status, string? assignee, bool canPublish, string expected) =>
        Of(Claim(status) with { Assignee = assignee }, canPublish).ShouldContain(expected);

    [Theory]
    [InlineData("usr_me", false, true, "Your proposal waits for somebody else.")]
    [InlineData("usr_ana", false, true, "ana proposes “It is wrong”: approve it, or ask for changes.")]
    [InlineData("usr_ana", false, false, "ana’s proposal waits for an editor.")]
    [InlineData("usr_ana", true, true, "A first verdict stands, and is hidden until yours does.")]
    public void Says_whose_turn_it_is_with_a_proposal(string author, bool hidden, bool canPublish, string expected) =>
        Of(Claim("proposed") with { OpenReview = new OpenReview { Id = "rev_1", State = "proposed", Author = author, RatingText = "It is wrong", IsHidden = hidden } }, canPublish)
            .ShouldStartWith(expected);

    private static string Of(Claim claim, bool canPublish) => WhatNext.Of(claim, actor => actor == "usr_me", canPublish, actor => actor?["usr_".Length..] ?? "");

    private static Claim Claim(string status) => new() { Id = "clm_1", Status = status, Text = "Rents rose.", Article = new ClaimArticle { Id = "art_1" } };
}
