using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Clients;

/// <summary>/v1/claims</summary>
internal sealed class ClaimsClient(GatewayClient gateway)
{
    internal Task<Page<Claim>> ListAsync(ClaimFilter filter, string? cursor = null, int limit = Cursor.DefaultLimit, CancellationToken cancellationToken = default) =>
        gateway.GetAsync<Page<Claim>>($"v1/claims{filter.ToQuery(cursor, limit)}", cancellationToken);

    internal Task<Claim> GetAsync(string id, CancellationToken cancellationToken = default) =>
        gateway.GetAsync<Claim>($"v1/claims/{Uri.EscapeDataString(id)}", cancellationToken);

    /// <summary>Every claim of an article, flagged or not.</summary>
    internal async Task<IReadOnlyList<Claim>> OfArticleAsync(string articleId, CancellationToken cancellationToken = default)
    {
        var filter = new ClaimFilter { Article = articleId, Status = ClaimFilter.AnyStatus };
        var claims = new List<Claim>();
        string? cursor = null;
        do
        {
            var page = await ListAsync(filter, cursor, Cursor.MaxLimit, cancellationToken);
            claims.AddRange(page.Items);
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        return claims;
    }

    /// <exception cref="ApiException">412 when somebody changed the claim since it was read.</exception>
    internal Task<Claim> DismissAsync(Claim claim, CancellationToken cancellationToken = default) => MoveAsync(claim, "dismiss", cancellationToken);

    internal Task<Claim> ReopenAsync(Claim claim, CancellationToken cancellationToken = default) => MoveAsync(claim, "reopen", cancellationToken);

    /// <summary>One result a claim, in their order: what cannot be done to one holds up no other.</summary>
    internal async Task<IReadOnlyList<ClaimResult>> AssignAsync(IEnumerable<Claim> claims, string assignee) =>
        (await gateway.PostAsync<ClaimResults>("v1/claims:assign", new { items = Versions(claims), assignee }, ifMatch: null, CancellationToken.None)).Items;

    internal async Task<IReadOnlyList<ClaimResult>> DismissAsync(IEnumerable<Claim> claims) =>
        (await gateway.PostAsync<ClaimResults>("v1/claims:dismiss", new { items = Versions(claims) }, ifMatch: null, CancellationToken.None)).Items;

    private static object[] Versions(IEnumerable<Claim> claims) => [.. claims.Select(claim => new { claim.Id, claim.Version })];

    private Task<Claim> MoveAsync(Claim claim, string move, CancellationToken cancellationToken) =>
        gateway.PostAsync<Claim>($"v1/claims/{Uri.EscapeDataString(claim.Id)}/{move}", new { }, claim.Version, cancellationToken);
}

/// <param name="Id">The claim.</param>
/// <param name="Status">200, or why not: 404, 409, 412.</param>
/// <param name="Claim">As it stands now.</param>
/// <param name="Detail">Why not, in a sentence.</param>
internal sealed record ClaimResult(string Id, int Status, Claim? Claim, string? Detail);

internal sealed record ClaimResults(IReadOnlyList<ClaimResult> Items);
