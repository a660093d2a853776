using FactCheck.Hosting.Http;

namespace FactCheck.Dashboard.Clients;

/// <summary>The steps of /v1/claims/{id} and /v1/verdicts/{id}. Each needs the claim as it was read: 412 where somebody changed it since.</summary>
internal sealed class ReviewsClient(GatewayClient gateway)
{
    private sealed record History(IReadOnlyList<VerdictVersion> Versions);

    private sealed record Similar(IReadOnlyList<SimilarClaim> Items);

    internal async Task<IReadOnlyList<Proposal>> ListAsync(string claim, CancellationToken cancellationToken) =>
        (await gateway.GetAsync<Page<Proposal>>($"{Path(claim)}/reviews", cancellationToken)).Items;

    internal async Task<IReadOnlyList<SimilarClaim>> SimilarAsync(string claim, CancellationToken cancellationToken) =>
        (await gateway.GetAsync<Similar>($"{Path(claim)}/similar", cancellationToken)).Items;

    internal async Task<IReadOnlyList<VerdictVersion>> HistoryAsync(string verdict, CancellationToken cancellationToken) =>
        (await gateway.GetAsync<History>($"v1/verdicts/{Uri.EscapeDataString(verdict)}/history", cancellationToken)).Versions;

    internal Task<RatingScale> ScaleAsync(CancellationToken cancellationToken) => gateway.GetAsync<RatingScale>("v1/rating-scale", cancellationToken);

    internal Task<ReviewSettings> SettingsAsync(CancellationToken cancellationToken) => gateway.GetAsync<ReviewSettings>("v1/review-settings", cancellationToken);

    internal Task AssignAsync(Claim claim, string assignee) => MoveAsync(claim, "assign", new { assignee });

    internal Task<Claim> StartAsync(Claim claim) => MoveAsync(claim, "start", new { });

    /// <summary>Assigns it to whoever asks.</summary>
    internal Task<Claim> TakeAsync(Claim claim) => MoveAsync(claim, "assign", new { });

    internal Task DecideMatchAsync(Claim claim, string factCheck, bool accept) =>
        MoveAsync(claim, $"matches/{Uri.EscapeDataString(factCheck)}/{(accept ? "accept" : "reject")}", new { });

    internal Task ProposeAsync(Claim claim, Finding finding) => MoveAsync(claim, "reviews", finding);

    internal Task ApproveAsync(Claim claim, string review) => MoveAsync(claim, $"reviews/{Uri.EscapeDataString(review)}/approve", new { });

    internal Task RequestChangesAsync(Claim claim, string review, string reason) =>
        MoveAsync(claim, $"reviews/{Uri.EscapeDataString(review)}/request-changes", new { reason });

    internal Task PublishAsync(Claim claim, string? note) => MoveVerdictAsync(claim, "publish", new { note });

    internal Task CorrectAsync(Claim claim, Finding finding) => MoveVerdictAsync(claim, "correct", finding);

    internal Task RetractAsync(Claim claim, string note) => MoveVerdictAsync(claim, "retract", new { note });

    /// <summary>The public page as it would be, in HTML.</summary>
    internal Task<string> PreviewAsync(Claim claim, Finding finding, CancellationToken cancellationToken) =>
        gateway.PostForTextAsync($"{Path(claim.Id)}/preview", finding, cancellationToken);

    /// <exception cref="ApiException">409 where a colleague holds it.</exception>
    internal Task<ClaimLock> LockAsync(string claim) => gateway.PostAsync<ClaimLock>($"{Path(claim)}/lock", new { }, ifMatch: null, CancellationToken.None);

    internal Task UnlockAsync(string claim) => gateway.DeleteAsync($"{Path(claim)}/lock", CancellationToken.None);

    private Task<Claim> MoveAsync(Claim claim, string move, object body) =>
        gateway.PostAsync<Claim>($"{Path(claim.Id)}/{move}", body, claim.Version, CancellationToken.None);

    private async Task MoveVerdictAsync(Claim claim, string move, object body) =>
        await gateway.PostAsync<object>($"v1/verdicts/{Uri.EscapeDataString(claim.Verdict?.Id ?? "")}/{move}", body, claim.Version, CancellationToken.None);

    private static string Path(string claim) => $"v1/claims/{Uri.EscapeDataString(claim)}";
}
