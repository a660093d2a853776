namespace FactCheck.Verdicts.Claims;

/// <summary>The past fact-checks that may say the same, and what reviewers said of them. A match never decides anything about the claim.</summary>
internal sealed partial class Claim
{
    public IReadOnlyList<ClaimMatch> Matches { get; private set; } = [];

    public IReadOnlyList<MatchDecision> MatchDecisions { get; private set; } = [];

    /// <returns>Null where nobody has said anything.</returns>
    internal bool? Accepted(string factCheck) => MatchDecisions.FirstOrDefault(decision => decision.FactCheck == factCheck)?.Accepted;

    /// <param name="match">The fact-check as it is now.</param>
    /// <param name="accepted">Whether it says the same.</param>
    /// <param name="actor">Who says so.</param>
    /// <param name="now">The time.</param>
    internal Refusal? Decide(ClaimMatch match, bool accepted, string actor, DateTimeOffset now)
    {
        if (Take(accepted ? Step.AcceptMatch : Step.RejectMatch, now) is { } refusal)
        {
            return refusal;
        }

        MatchDecisions = [.. MatchDecisions.Where(decision => decision.FactCheck != match.Id), new MatchDecision(match.Id, accepted, actor, now)];
        Show([.. Matches, match]);
        return null;
    }

    /// <summary>As the fact-checks are now; without those that are no more.</summary>
    internal void Renew(Func<IReadOnlyList<ClaimMatch>, IReadOnlyList<ClaimMatch>> renew) => Matches = renew(Matches);

    /// <summary>What was found now and what was accepted before, without what was rejected; what was accepted says so.</summary>
    private void Show(IReadOnlyList<ClaimMatch> found) =>
        Matches =
        [
            .. found.Concat(Matches.Where(match => match.Accepted))
                .DistinctBy(match => match.Id)
                .Where(match => Accepted(match.Id) != false)
                .Select(match => match with { Accepted = Accepted(match.Id) == true }),
        ];
}
