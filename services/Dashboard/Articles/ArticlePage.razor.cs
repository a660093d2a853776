using System.Net;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Review;
using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Dashboard.Articles;

/// <summary>An article with its claims and sources marked, and its claims beside it; choosing one shows the other.</summary>
public sealed partial class ArticlePage
{
    private readonly List<IDisposable> _subscriptions = [];
    private readonly CancellationTokenSource _leaving = new();
    private ElementReference _root;
    private ScriptPart? _marks;
    private Article? _article;
    private ArticleReading? _reading;
    private string? _problem;
    private string? _news;
    private string? _loadedId;
    private bool _selectionDue;

    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>The claim to begin at.</summary>
    [SupplyParameterFromQuery(Name = "claim")]
    private string? ClaimId { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _loadedId != Id)
        {
            (_loadedId, _article, _reading) = (Id, null, null);
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            var workspace = await SignedIn.WorkspaceAsync();
            var actor = await SignedIn.ActorAsync();
            _subscriptions.Add(Feed.Subscribe<ArticleChecked>(workspace, done => InvokeAsync(() => Announce(done))));
            _subscriptions.Add(Feed.Subscribe<ReviewChanged>(workspace, changed => changed.Actor == actor ? Task.CompletedTask : InvokeAsync(() => RefreshAsync(changed))));
            _marks = await ScriptPart.StartAsync(Script, Assets["js/article.js"], this, _root);
        }

        if (_selectionDue && _marks is not null && _reading is not null)
        {
            _selectionDue = false;
            await _marks.CallAsync("select", ClaimId);
        }
    }

    private async Task LoadAsync()
    {
        (_problem, _news) = (null, null);
        try
        {
            _article = await Api.GetAsync(Id, _leaving.Token);
            StateHasChanged();
            if (_article.Status == ArticleStages.Failed)
            {
                _problem = _article.FailureReason ?? "This article could not be checked.";
            }
            else if (_article.IsFinal)
            {
                var claims = ClaimsApi.OfArticleAsync(Id, _leaving.Token);
                var analysis = await Api.AnalysisAsync(Id, _leaving.Token);
                _reading = ArticleReading.Create(_article, analysis, await claims) with { Changes = await ChangesAsync(_article) };
                _selectionDue = ClaimId is not null;
            }
        }
        catch (ApiException exception)
        {
            _problem = exception.Status == HttpStatusCode.NotFound ? "There is no such article in this workspace." : exception.Message;
        }
    }

    /// <summary>They are no reason to show nothing of the article: the revision before may not have been checked.</summary>
    private async Task<ArticleChanges?> ChangesAsync(Article article)
    {
        try
        {
            return article.Revision > 1 ? await Api.ChangesAsync(Id, _leaving.Token) : null;
        }
        catch (ApiException)
        {
            return null;
        }
    }

    private async Task DismissAsync(Claim claim) =>
        Show(await Decisions.DismissAsync(claim, reopened => InvokeAsync(() => Show(reopened))));

    private async Task ReopenAsync(Claim claim) => Show(await Decisions.ReopenAsync(claim));

    [Microsoft.JSInterop.JSInvokable]
    public Task UndoAsync() => Decisions.UndoLastAsync();

    private void Show(Claim claim)
    {
        _reading = _reading?.With(claim);
        StateHasChanged();
    }

    private async Task RefreshAsync(ReviewChanged changed)
    {
        var id = PublicId.Format(PublicId.Claim, changed.ClaimId);
        if (_reading?.Claims.Any(claim => claim.Id == id) == true)
        {
            Show(await ClaimsApi.GetAsync(id, _leaving.Token));
        }
    }

    private void Announce(ArticleChecked done)
    {
        if (_reading is not null && PublicId.Format(PublicId.Article, done.ArticleId) == Id && done.Revision > _reading.Article.Revision)
        {
            _news = $"Revision {done.Revision} was checked";
            StateHasChanged();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _subscriptions.ForEach(subscription => subscription.Dispose());
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_marks is not null)
        {
            await _marks.DisposeAsync();
        }
    }
}
