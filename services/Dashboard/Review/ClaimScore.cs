using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review;

/// <summary>One score of a claim, with what raised and what lowered it, the weightiest first.</summary>
internal sealed record ClaimScore(string Name, double Value, IReadOnlyList<ScoreReason> Reasons)
{
    internal const string Worth = "checkWorthiness";

    internal static IReadOnlyList<ClaimScore> Of(Claim claim)
    {
        List<ClaimScore> scores = [Read(claim, "worth checking", claim.CheckWorthiness, Worth), Read(claim, "can be checked", claim.Verifiability, "verifiability")];
        if (claim.Subjectivity is { } subjectivity)
        {
            scores.Add(Read(claim, "the writer’s view (experimental)", subjectivity, "subjectivity"));
        }

        return scores;
    }

    /// <summary>Why the claim is where it is in the queue, in a sentence or two; null where the engine did not say.</summary>
    internal static string? WhyWorth(Claim claim)
    {
        var reasons = claim.Reasons.Where(reason => reason.Score == Worth).ToLookup(reason => reason.Weight > 0, reason => reason.Reason);
        string?[] sentences =
        [
            reasons.Contains(true) ? $"Raised by {string.Join(", ", reasons[true])}." : null,
            reasons.Contains(false) ? $"Lowered by {string.Join(", ", reasons[false])}." : null,
        ];
        return reasons.Count == 0 ? null : string.Join(' ', sentences.OfType<string>());
    }

    private static ClaimScore Read(Claim claim, string name, double value, string score) => new(name, value, [.. claim.Reasons.Where(reason => reason.Score == score)]);
}
