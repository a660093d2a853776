using FactCheck.Contracts.Review;
using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Articles;
using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>A claim in its article, and beside it all that a reviewer does about it. What happens elsewhere shows here at once.</summary>
public sealed partial class ClaimPage
{
    private readonly CancellationTokenSource _leaving = new();
    private ElementReference _root;
    private ScriptPart? _keys;
    private IDisposable? _subscription;
    private ArticleReading? _reading;
    private string? _loadedId;
    private string? _neighbours;
    private string _me = "";
    private bool _canPublish;
    private bool _busy;
    private bool _isShown;

    [Parameter]
    public string Id { get; set; } = "";

    private string Next => WhatNext.Of(Work.Claim!, Colleagues.IsMe, _canPublish, Colleagues.NameOf);

    private string? Holder => Work.Claim?.Lock is { } held && !Colleagues.IsMe(held.Holder) ? Colleagues.NameOf(held.Holder) : null;

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _loadedId != Id)
        {
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var workspace = await SignedIn.WorkspaceAsync();
            _subscription = Feed.Subscribe<ReviewChanged>(workspace, changed => InvokeAsync(() => HearAsync(changed)));
            _keys = await ScriptPart.StartAsync(Script, Assets["js/claim.js"], this, _root);
        }

        if (_keys is null)
        {
            return;
        }

        if (!_isShown && _reading is not null)
        {
            _isShown = true;
            await _keys.CallAsync("show", Id);
        }

        await KeepDraftAsync(_keys);
    }

    private async Task LoadAsync()
    {
        (_loadedId, _reading, _isShown, _preview) = (Id, null, false, null);
        TurnTo(Deed.None);
        await Lease.ReleaseAsync();
        _me = await SignedIn.ActorAsync();
        _canPublish = (await SignedIn.ScopesAsync()).Contains(Scopes.VerdictsPublish);
        await Work.OpenAsync(Id, _leaving.Token);
        StateHasChanged();
        if (Work.Claim is { } claim)
        {
            await HoldAsync();
            await ReadArticleAsync(claim);
        }
    }

    private async Task ReadArticleAsync(Claim claim)
    {
        try
        {
            var article = Articles.GetAsync(claim.Article.Id, _leaving.Token);
            var claims = ClaimsApi.OfArticleAsync(claim.Article.Id, _leaving.Token);
            var analysis = await Articles.AnalysisAsync(claim.Article.Id, _leaving.Token);
            _reading = ArticleReading.Create(await article, analysis, await claims);
            _neighbours = string.Join(' ', _reading.Claims.Select(one => one.Id));
        }
        catch (ApiException exception)
        {
            Work.Say(exception.Message);
        }
    }

    /// <summary>Whoever is to write says so to the others.</summary>
    private Task HoldAsync() =>
        Work.Claim is { } claim && claim.Allows(Steps.Propose) && (claim.Status == "proposed" || claim.Assignee == _me) ? Lease.TakeAsync(claim.Id) : Task.CompletedTask;

    private Task BeginAsync() => Work.Claim is { } claim ? Lease.TakeAsync(claim.Id) : Task.CompletedTask;

    private Task TakeUpAsync() => DoingAsync(async () =>
    {
        if (await Work.TakeUpAsync(_leaving.Token))
        {
            await HoldAsync();
        }
    });

    private Task AssignAsync(string? assignee) =>
        string.IsNullOrEmpty(assignee) ? Task.CompletedTask : DoingAsync(() => Work.DoAsync(claim => Work.Api.AssignAsync(claim, assignee), _leaving.Token));

    private Task DecideMatchAsync((SimilarClaim Match, bool Accept) decision) =>
        DoingAsync(() => Work.DecideMatchAsync(decision.Match, decision.Accept, _leaving.Token));

    private Task DismissAsync() => DoingAsync(async () =>
    {
        await Decisions.DismissAsync(Work.Claim!, _ => InvokeAsync(ShowOwnAsync));
        await ShowOwnAsync();
    });

    private Task ReopenAsync() => DoingAsync(async () =>
    {
        await Decisions.ReopenAsync(Work.Claim!);
        await ShowOwnAsync();
    });

    /// <summary>What the reader did is no news to them.</summary>
    private async Task ShowOwnAsync()
    {
        await Work.RefreshAsync(_leaving.Token);
        Work.Dismiss();
        StateHasChanged();
    }

    [JSInvokable]
    public Task UndoAsync() => Decisions.UndoLastAsync();

    private async Task HearAsync(ReviewChanged changed)
    {
        if (PublicId.Format(PublicId.Claim, changed.ClaimId) == Id && changed.Actor != _me)
        {
            await Work.RefreshAsync(_leaving.Token);
            StateHasChanged();
        }
    }

    /// <summary>One thing at a time: a key that repeats must not send twice.</summary>
    private async Task DoingAsync(Func<Task> act)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await act();
        }
        finally
        {
            _busy = false;
        }

        StateHasChanged();
    }

    public async ValueTask DisposeAsync()
    {
        _subscription?.Dispose();
        await _leaving.CancelAsync();
        _leaving.Dispose();
        await Lease.DisposeAsync();
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
    }
}
