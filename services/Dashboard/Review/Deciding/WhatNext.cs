using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>What a claim waits for, in a sentence to whoever looks at it.</summary>
internal static class WhatNext
{
    /// <param name="claim">As it stands.</param>
    /// <param name="isMine">Whether a user is the reader.</param>
    /// <param name="canPublish">Whether the reader approves and publishes.</param>
    /// <param name="nameOf">A user's name.</param>
    internal static string Of(Claim claim, Func<string?, bool> isMine, bool canPublish, Func<string?, string> nameOf) => claim.Status switch
    {
        "detected" or "triaged" => "Nobody has it yet. Start its review, give it to a colleague, or dismiss it.",
        "assigned" => isMine(claim.Assignee) ? "It is yours: start its review." : $"{Colleagues.AtStart(nameOf(claim.Assignee))} has it, and has not begun.",
        "in-review" => isMine(claim.Assignee) ? "Rate it, say why, and propose." : $"{Colleagues.AtStart(nameOf(claim.Assignee))} is reviewing it.",
        "proposed" => OfProposal(claim, isMine, canPublish, nameOf),
        "changes-requested" => isMine(claim.Assignee) ? "Changes are asked for: start again, and propose anew." : $"{Colleagues.AtStart(nameOf(claim.Assignee))} is asked for changes.",
        "approved" => canPublish ? "It is approved: publish it." : "It is approved. An editor publishes it.",
        "published" or "corrected" => "It is published. A mistake is corrected, or the verdict retracted.",
        "stale" => "The article no longer says what was checked: correct the verdict, retract it, or reopen the claim.",
        "retracted" => "The verdict is retracted. Reopen the claim to judge it anew.",
        "dismissed" => "It is dismissed. Reopen it to put it back into the queue.",
        _ => "A later revision of the article no longer has this claim.",
    };

    private static string OfProposal(Claim claim, Func<string?, bool> isMine, bool canPublish, Func<string?, string> nameOf) =>
        claim.OpenReview is not { } open ? "A proposal waits for approval."
        : open.IsHidden ? "A first verdict stands, and is hidden until yours does. Rate the claim, say why, and propose."
        : isMine(open.Author) ? "Your proposal waits for somebody else."
        : canPublish ? $"{Colleagues.AtStart(nameOf(open.Author))} proposes “{open.RatingText}”: approve it, or ask for changes."
        : $"{Colleagues.AtStart(nameOf(open.Author))}’s proposal waits for an editor.";
}
