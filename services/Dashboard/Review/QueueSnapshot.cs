using FactCheck.Dashboard.Clients;
using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Review;

/// <summary>A page of the queue as it was drawn first. It travels within the page: what no row shows is left out.</summary>
public sealed record QueueSnapshot(string Address, Page<Claim> Page)
{
    internal static QueueSnapshot Of(ClaimFilter filter, Page<Claim> page) => new(filter.ToAddress(), page with { Items = [.. page.Items.Select(Slim)] });

    private static Claim Slim(Claim claim) => claim with
    {
        TypeCues = [],
        Hedges = [],
        Negations = [],
        Conditions = [],
        RestsOn = [],
        Matches = [],
        Attributions = [.. claim.Attributions.Take(1)],
        Reasons = [.. claim.Reasons.Where(reason => reason.Score == ClaimScore.Worth)],
    };
}
