using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>What became of a claim between two readings of it, in sentences for whoever has the earlier one before them.</summary>
internal static class Meanwhile
{
    internal static IReadOnlyList<string> Between(Claim before, Claim after, Func<string?, string> nameOf) =>
        before.Version == after.Version ? [] : All(before, after, nameOf) is { Count: > 0 } told ? told : ["It was changed and stands as before."];

    private static List<string> All(Claim before, Claim after, Func<string?, string> nameOf)
    {
        List<string> told = [];
        if (before.Status != after.Status)
        {
            told.Add($"It is {Wording.Of(after.Status)} now; it was {Wording.Of(before.Status)}.");
        }

        if (before.Assignee != after.Assignee && after.Assignee is not null)
        {
            told.Add($"It was given to {nameOf(after.Assignee)}.");
        }

        told.AddRange(OfReview(before.OpenReview, after.OpenReview, nameOf));
        if ((before.Verdict?.Version ?? 0) < (after.Verdict?.Version ?? 0))
        {
            told.Add($"Version {after.Verdict!.Version} was published: “{after.Verdict.RatingText}”.");
        }

        if (before.DismissalReason != after.DismissalReason && after.DismissalReason is { Length: > 0 } reason)
        {
            told.Add($"It was dismissed: “{reason}”");
        }

        if (!Accepted(before).SetEquals(Accepted(after)))
        {
            told.Add("Another past fact-check says the same now, or no longer does.");
        }

        return told;
    }

    private static IEnumerable<string> OfReview(OpenReview? before, OpenReview? after, Func<string?, string> nameOf)
    {
        if (after is not null && before?.Id != after.Id)
        {
            yield return after.IsHidden ? $"{Colleagues.AtStart(nameOf(after.Author))} gave a first verdict; it stays hidden until there is a second."
                : $"{Colleagues.AtStart(nameOf(after.Author))} proposed “{after.RatingText}”.";
        }
        else if (after is { ChangeRequest.Length: > 0 } && before?.ChangeRequest != after.ChangeRequest)
        {
            yield return $"Changes were asked for: “{after.ChangeRequest}”";
        }
    }

    private static HashSet<string> Accepted(Claim claim) => [.. claim.Matches.Where(match => match.Accepted).Select(match => match.Id)];
}
