using FactCheck.Hosting.Http;
using FactCheck.Language;

namespace FactCheck.Verdicts.Policies;

/// <summary>Adds up what a policy would change, article by article.</summary>
internal sealed class DryRunTally(int policyVersion, int examplesEach)
{
    private const string Gained = "gained";
    private const string Lost = "lost";

    private readonly Dictionary<(string Rule, string Severity), (int Gained, int Lost)> changes = [];
    private readonly List<FlagExample> examples = [];
    private int articles;
    private int claims;
    private int changedClaims;

    internal void Add(ReplayedArticle article)
    {
        articles++;
        claims += article.Claims.Count;
        foreach (var claim in article.Claims)
        {
            List<Flag> gained = [.. claim.Gained];
            List<Flag> lost = [.. claim.Lost];
            gained.ForEach(flag => Count(flag, (1, 0), article, claim));
            lost.ForEach(flag => Count(flag, (0, 1), article, claim));
            changedClaims += gained.Count + lost.Count > 0 ? 1 : 0;
        }
    }

    internal DryRunResult Result(string? nextCursor) => new()
    {
        PolicyVersion = policyVersion,
        Articles = articles,
        Claims = claims,
        ChangedClaims = changedClaims,
        Rules = [.. changes.OrderBy(change => change.Key).Select(change => new RuleChange(change.Key.Rule, change.Key.Severity, change.Value.Gained, change.Value.Lost))],
        Severities =
        [
            .. changes.GroupBy(change => change.Key.Severity).OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => new SeverityChange(group.Key, group.Sum(change => change.Value.Gained), group.Sum(change => change.Value.Lost))),
        ],
        Examples = examples,
        NextCursor = nextCursor,
    };

    private void Count(Flag flag, (int Gained, int Lost) one, ReplayedArticle article, ReplayedClaim claim)
    {
        var known = changes.GetValueOrDefault((flag.Rule, flag.Severity));
        changes[(flag.Rule, flag.Severity)] = (known.Gained + one.Gained, known.Lost + one.Lost);
        if ((one.Gained > 0 ? known.Gained : known.Lost) < examplesEach)
        {
            examples.Add(new FlagExample
            {
                Change = one.Gained > 0 ? Gained : Lost,
                Rule = flag.Rule,
                Severity = flag.Severity,
                Reason = flag.Reason,
                ClaimId = PublicId.Format(PublicId.Claim, claim.Id),
                ArticleId = PublicId.Format(PublicId.Article, article.Id),
                Title = article.Title,
                Text = claim.Text,
            });
        }
    }
}
