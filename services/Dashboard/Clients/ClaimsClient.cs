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
        var filter = new ClaimFilter { Article = articleId, FlaggedOnly = false, Status = ClaimFilter.AnyStatus };
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

    private Task<Claim> MoveAsync(Claim claim, string move, CancellationToken cancellationToken) =>
        gateway.PostAsync<Claim>($"v1/claims/{Uri.EscapeDataString(claim.Id)}/{move}", new { }, claim.Version, cancellationToken);
}
