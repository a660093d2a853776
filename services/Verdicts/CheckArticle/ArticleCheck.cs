using FactCheck.Hosting.Telemetry;
using FactCheck.Language;
using FactCheck.Language.Matching;
using FactCheck.Language.Policies;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Settings;

namespace FactCheck.Verdicts.CheckArticle;

/// <summary>Holds an analysis against past fact-checks and the workspace's policy. It stores nothing.</summary>
internal sealed class ArticleCheck(SettingsDesk settings, FactCheckMatcher matcher)
{
    private const int Kept = 3;

    /// <summary>More than are kept, since some may have been rejected.</summary>
    private const int Looked = 10;

    /// <param name="Analysis">With flags and matches on its claims.</param>
    /// <param name="Matches">Those of each claim in full, in the claims' order.</param>
    /// <param name="HeldTo">By whose policy the flags were raised.</param>
    internal sealed record Result(Analysis Analysis, IReadOnlyList<IReadOnlyList<ClaimMatch>> Matches, WorkspaceSettings HeldTo);

    /// <param name="analysis">What is to be held against them.</param>
    /// <param name="rejected">Whether a reviewer said of a claim, by its place, that this fact-check is not about it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal async Task<Result> RunAsync(Analysis analysis, Func<int, string, bool> rejected, CancellationToken cancellationToken)
    {
        var inForce = await settings.ReadAsync(cancellationToken);
        var found = await MatchAsync(analysis, inForce.RatingScale, cancellationToken);
        var matches = found.Select((some, place) => (IReadOnlyList<ClaimMatch>)[.. some.Where(match => !rejected(place, match.Id)).Take(Kept)]).ToList();
        var matched = analysis with
        {
            Claims = [.. analysis.Claims.Zip(matches, (claim, found) => claim with { Matches = [.. found.Select(Summary)] })],
        };
        using var work = Work.Start($"{Work.Engine}: apply policy");
        return new Result(PolicyEvaluator.Evaluate(matched, inForce.Policy), matches, inForce);
    }

    private async Task<IReadOnlyList<IReadOnlyList<ClaimMatch>>> MatchAsync(Analysis analysis, RatingScale scale, CancellationToken cancellationToken)
    {
        using var work = Work.Start($"{Work.Engine}: match claims");
        return await matcher.FindAsync([.. analysis.Claims.Select(claim => Query(claim, analysis))], scale, Looked, cancellationToken);
    }

    /// <summary>With its speaker's name, which many past claims begin with.</summary>
    private static ClaimQuery Query(Language.Claim claim, Analysis analysis) =>
        new(claim.Text, analysis.Attributions.FirstOrDefault(relation => relation.Speaker is not null && claim.AttributedTo.Contains(relation.Id))?.Speaker?.Name);

    private static Match Summary(ClaimMatch match) => new(match.Id, match.Score, match.Rating, match.Claim) { Negative = match.Negative };
}
