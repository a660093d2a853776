using FactCheck.Contracts.Review;
using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Dashboard.Review;

/// <summary>The claims that wait for a reviewer. The filter stands in the address, so that it can be kept and shared.</summary>
public sealed partial class QueuePage
{
    // An import of a hundred articles flags thousands of claims: the page is drawn a few times a second, not for each.
    private static readonly TimeSpan BetweenPulses = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan FirstDrawing = TimeSpan.FromMilliseconds(800);

    // What a screen holds: more would only make the page heavier that it travels in. The circuit adds the rest.
    private const int FirstRows = 15;

    private static readonly Dictionary<string, object?> MoreAttributes = new() { ["data-more"] = "" };

    private readonly ClaimQueue _queue = new();
    private readonly List<IDisposable> _subscriptions = [];
    private readonly CancellationTokenSource _leaving = new();
    private ElementReference _root;
    private ScriptPart? _keys;
    private ClaimFilter? _shown;
    private string? _problem;
    private bool _loading = true;
    private bool _pulseDue;

    [SupplyParameterFromQuery]
    private string? Status { get; set; }

    [SupplyParameterFromQuery]
    private string? Flag { get; set; }

    [SupplyParameterFromQuery]
    private string? Severity { get; set; }

    [SupplyParameterFromQuery]
    private string? SourceClass { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? Words { get; set; }

    [SupplyParameterFromQuery]
    private string? Assignee { get; set; }

    [SupplyParameterFromQuery]
    private bool? Overdue { get; set; }

    private ClaimFilter Filter => new()
    {
        Assignee = Assignee,
        Overdue = Overdue == true,
        Status = Status ?? ClaimFilter.Open,
        Flag = Flag,
        Severity = Severity,
        SourceClass = SourceClass,
        Words = Words,
    };

    /// <summary>What the first drawing, before the circuit, already showed: the circuit goes on from there and asks nothing twice.</summary>
    [PersistentState]
    public QueueSnapshot? Snapshot { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive)
        {
            await DrawFirstAsync();
        }
        else if (_shown != Filter)
        {
            await (Snapshot is { } drawn && drawn.Address == Filter.ToAddress() ? ResumeAsync(drawn) : LoadAsync());
        }
    }

    /// <summary>An API that is slow or down leaves the frame to be drawn at once; the circuit then says what is wrong.</summary>
    private async Task DrawFirstAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(_leaving.Token);
        patience.CancelAfter(FirstDrawing);
        try
        {
            await Colleagues.ReadAsync(patience.Token);
            var page = await Api.ListAsync(Filter, limit: FirstRows, cancellationToken: patience.Token);
            _queue.Show(page);
            (_shown, _loading) = (Filter, false);
            Snapshot = QueueSnapshot.Of(Filter, page);
        }
        catch (Exception exception) when (exception is ApiException or OperationCanceledException)
        {
            // The frame alone.
        }
    }

    private async Task ResumeAsync(QueueSnapshot drawn)
    {
        _queue.Show(drawn.Page);
        (_shown, _loading, Snapshot) = (Filter, false, null);
        await Colleagues.ReadAsync(_leaving.Token);
        if (_queue.NextCursor is { } more)
        {
            await AddAsync(more);
        }
    }

    private async Task AddAsync(string cursor)
    {
        try
        {
            var page = await Api.ListAsync(_shown!, cursor, cancellationToken: _leaving.Token);
            if (_queue.NextCursor == cursor)
            {
                _queue.Append(page);
            }
        }
        catch (ApiException)
        {
            // "Show more" stands below what is there.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        var workspace = await SignedIn.WorkspaceAsync();
        var actor = await SignedIn.ActorAsync();
        _subscriptions.Add(Feed.Subscribe<ClaimsFlagged>(workspace, flagged => InvokeAsync(() => Arrive(flagged))));
        _subscriptions.Add(Feed.Subscribe<ReviewChanged>(workspace, changed => changed.Actor == actor ? Task.CompletedTask : InvokeAsync(() => Take(changed))));
        _keys = await ScriptPart.StartAsync(Script, Assets["js/queue.js"], this, _root);
        _views = SavedView.Read(await _keys.AskAsync<string?>("views"));
        _walk = Walk.Read(await _keys.AskAsync<string?>("walk", actor));
        StateHasChanged();
    }

    private void Narrow(ClaimFilter filter) => Navigation.NavigateTo(filter.ToAddress(), replace: true);

    private Task LoadAsync()
    {
        _shown = Filter;
        _selected.Clear();
        return FetchAsync(cursor: null, _queue.Show);
    }

    private Task LoadMoreAsync() => FetchAsync(_queue.NextCursor, _queue.Append);

    private async Task FetchAsync(string? cursor, Action<Page<Claim>> use)
    {
        var filter = _shown!;
        (_loading, _problem) = (true, null);
        StateHasChanged();
        try
        {
            await Colleagues.ReadAsync(_leaving.Token);
            var page = await Api.ListAsync(filter, cursor, cancellationToken: _leaving.Token);
            if (filter == _shown)
            {
                use(page);
            }
        }
        catch (ApiException exception)
        {
            _problem = exception.Message;
        }
        finally
        {
            _loading = false;
        }
    }

    private void Arrive(ClaimsFlagged flagged)
    {
        foreach (var one in flagged.Claims.Where(Filter.Admits))
        {
            _queue.Arrive(PublicId.Format(PublicId.Claim, one.Claim.ClaimId));
            Pulse();
        }
    }

    private void Take(ReviewChanged changed)
    {
        var id = PublicId.Format(PublicId.Claim, changed.ClaimId);
        if (changed.Action is "locked" or "unlocked")
        {
            _queue.Hold(id, changed.Action == "locked" ? new ClaimLock(changed.Actor, changed.OccurredAt) : null);
        }
        else
        {
            _queue.Take(id, changed.Status);
        }

        Pulse();
    }

    private async void Pulse()
    {
        if (_pulseDue)
        {
            return;
        }

        _pulseDue = true;
        try
        {
            await Task.Delay(BetweenPulses, Clock, _leaving.Token);
            _pulseDue = false;

            // Nobody reads an empty queue: what arrives there is shown at once.
            await (_queue is { Claims.Count: 0, ArrivedCount: > 0 } ? LoadAsync() : Task.CompletedTask);
            StateHasChanged();
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left; news may have been on its way to it.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
    }
}
