using FactCheck.Dashboard.Clients;
using Microsoft.JSInterop;

namespace FactCheck.Dashboard.Review;

/// <summary>What a reviewer does to claims from the queue: to one, or to all that are selected.</summary>
public sealed partial class QueuePage
{
    private readonly HashSet<string> _selected = [];
    private IReadOnlyList<SavedView> _views = [];
    private BulkOutcome? _outcome;
    private Walk? _walk;

    private IReadOnlyList<Claim> Selected => [.. _queue.Claims.Where(claim => _selected.Contains(claim.Id))];

    [JSInvokable]
    public async Task DismissAsync(string id)
    {
        if (_queue.Find(id) is not { } claim)
        {
            return;
        }

        var index = _queue.Remove(id);
        _selected.Remove(id);
        StateHasChanged();
        var result = await Decisions.DismissAsync(claim, reopened => InvokeAsync(() => PutBack(reopened, index)));
        if (result is { IsDismissed: false })
        {
            PutBack(result, index);
        }
    }

    [JSInvokable]
    public Task UndoAsync() => Decisions.UndoLastAsync();

    /// <summary>To whoever asks.</summary>
    [JSInvokable]
    public async Task TakeAsync(string id)
    {
        if (_queue.Find(id) is { } claim)
        {
            await AssignAsync(await SignedIn.ActorAsync(), [claim]);
        }
    }

    [JSInvokable]
    public async Task TakeSelectedAsync() => await AssignAsync(await SignedIn.ActorAsync(), Selected);

    private void Select(string id)
    {
        if (!_selected.Remove(id))
        {
            _selected.Add(id);
        }
    }

    private void Clear() => _selected.Clear();

    private async Task AssignSelectedAsync(string? assignee)
    {
        if (!string.IsNullOrEmpty(assignee))
        {
            await AssignAsync(assignee, Selected);
        }
    }

    private Task<IReadOnlyList<ClaimResult>?> AssignAsync(string assignee, IReadOnlyList<Claim> claims) =>
        ForEachAsync($"given to {Colleagues.NameOf(assignee)}", claims, () => Api.AssignAsync(claims, assignee));

    [JSInvokable]
    public async Task DismissSelectedAsync()
    {
        var claims = Selected;
        if (await ForEachAsync("dismissed", claims, () => Api.DismissAsync(claims)) is { } results)
        {
            var gone = results.Where(result => result is { Status: 200, Claim: not null }).Select(result => result.Claim!).ToList();
            gone.ForEach(claim => _queue.Remove(claim.Id));
            Decisions.OfferToReopen(gone, () => InvokeAsync(ReloadAsync));
            StateHasChanged();
        }
    }

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
    }

    /// <returns>Null where the API did none of it.</returns>
    private async Task<IReadOnlyList<ClaimResult>?> ForEachAsync(string done, IReadOnlyList<Claim> claims, Func<Task<IReadOnlyList<ClaimResult>>> act)
    {
        if (claims.Count == 0)
        {
            return null;
        }

        try
        {
            var results = await act();
            foreach (var claim in results.Select(result => result.Claim).OfType<Claim>())
            {
                _queue.Replace(claim);
            }

            (_outcome, _problem) = (BulkOutcome.Of(done, results, claims), null);
            _selected.Clear();
            return results;
        }
        catch (ApiException exception)
        {
            _problem = exception.Message;
            return null;
        }
        finally
        {
            StateHasChanged();
        }
    }

    private async Task KeepViewsAsync(IReadOnlyList<SavedView> views)
    {
        _views = views;
        await _keys!.CallAsync("keepViews", SavedView.Write(views));
    }

    private async Task KeepWalkAsync(Walk walk)
    {
        _walk = walk;
        await _keys!.CallAsync("keepWalk", await SignedIn.ActorAsync(), walk.Write());
    }

    private void PutBack(Claim claim, int index)
    {
        _queue.Restore(claim, index);
        StateHasChanged();
    }
}
