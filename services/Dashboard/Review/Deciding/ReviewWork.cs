using System.Net;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>
/// One reviewer at one claim: what stands, and what they do about it. Every step names the version that they have read; where a
/// colleague was first, the claim is read anew and what changed is said, and what the reviewer typed is nobody's business here.
/// </summary>
internal sealed class ReviewWork(ReviewsClient api, ClaimsClient claims, Colleagues colleagues)
{
    // One after the other: of two at once the one that began first, and knows less, might end last.
    private Task _reading = Task.CompletedTask;

    internal Claim? Claim { get; private set; }

    /// <summary>The newest first.</summary>
    internal IReadOnlyList<Proposal> Proposals { get; private set; } = [];

    internal IReadOnlyList<SimilarClaim> Similar { get; private set; } = [];

    internal IReadOnlyList<VerdictVersion> Versions { get; private set; } = [];

    internal RatingScale? Scale { get; private set; }

    /// <summary>Whether one person may propose and approve.</summary>
    internal bool SingleReview { get; private set; }

    /// <summary>Why the last step was not taken, or the claim not read.</summary>
    internal string? Problem { get; private set; }

    /// <summary>What others did since the reviewer looked last.</summary>
    internal IReadOnlyList<string> News { get; private set; } = [];

    internal ReviewsClient Api => api;

    /// <summary>Of the round that is open, those that still stand.</summary>
    internal IEnumerable<Proposal> Standing =>
        Proposals.Where(proposal => proposal.Round == Proposals.Max(other => other.Round) && proposal.State != "set-aside");

    internal async Task OpenAsync(string id, CancellationToken cancellationToken)
    {
        (Claim, Proposals, Similar, Versions, Problem, News) = (null, [], [], [], null, []);
        await TryAsync(async () =>
        {
            var similar = api.SimilarAsync(id, cancellationToken);
            var scale = api.ScaleAsync(cancellationToken);
            var settings = api.SettingsAsync(cancellationToken);
            await colleagues.ReadAsync(cancellationToken);
            await ReadAsync(id, cancellationToken);
            (Similar, Scale, SingleReview) = (await similar, await scale, (await settings).SingleReview);
        });
    }

    /// <summary>Something happened to the claim elsewhere.</summary>
    internal Task RefreshAsync(CancellationToken cancellationToken) => TryAsync(async () =>
    {
        if (Claim is { } before)
        {
            await ReadAsync(before.Id, cancellationToken);
            News = [.. News, .. Meanwhile.Between(before, Claim, colleagues.NameOf)];
        }
    });

    /// <returns>Whether it was done.</returns>
    internal async Task<bool> DoAsync(Func<Claim, Task> step, CancellationToken cancellationToken)
    {
        if (Claim is not { } before)
        {
            return false;
        }

        (Problem, News) = (null, []);
        try
        {
            await step(before);
            await ReadAsync(before.Id, cancellationToken);
            return true;
        }
        catch (ApiException exception) when (exception.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
        {
            Problem = exception.Status is HttpStatusCode.Conflict ? exception.Message : "Somebody changed this claim before you: nothing was sent, and what you wrote is kept.";
            await RefreshAsync(cancellationToken);
        }
        catch (ApiException exception)
        {
            Problem = exception.Message;
        }

        return false;
    }

    /// <summary>Says the same, or does not: the list then shows it decided.</summary>
    internal async Task DecideMatchAsync(SimilarClaim match, bool accept, CancellationToken cancellationToken)
    {
        if (await DoAsync(claim => api.DecideMatchAsync(claim, match.FactCheck.Id, accept), cancellationToken))
        {
            Similar = accept
                ? [.. Similar.Select(one => one == match ? one with { FactCheck = one.FactCheck with { Accepted = true } } : one)]
                : [.. Similar.Where(one => one != match)];
        }
    }

    /// <summary>Whoever starts has it: a claim that is nobody's, or a colleague's, is taken first.</summary>
    internal Task<bool> TakeUpAsync(CancellationToken cancellationToken) => DoAsync(
        async claim => await api.StartAsync(claim.Allows(Steps.Start) ? claim : await api.TakeAsync(claim)), cancellationToken);

    internal void Say(string? problem) => Problem = problem;

    internal void Dismiss() => (Problem, News) = (null, []);

    private Task ReadAsync(string id, CancellationToken cancellationToken) => _reading = ReadAfterAsync(_reading, id, cancellationToken);

    private async Task ReadAfterAsync(Task before, string id, CancellationToken cancellationToken)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        var proposals = api.ListAsync(id, cancellationToken);
        var claim = await claims.GetAsync(id, cancellationToken);
        Versions = claim.Verdict is { Version: > 0 } verdict ? await api.HistoryAsync(verdict.Id, cancellationToken) : [];
        Proposals = await proposals;
        Claim = claim;
    }

    private async Task TryAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (ApiException exception)
        {
            Problem = exception.Status == HttpStatusCode.NotFound ? "There is no such claim in this workspace." : exception.Message;
        }
    }
}
