using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using MudBlazor;

namespace FactCheck.Dashboard.Installation;

/// <summary>How the installation fares, read anew every few seconds while somebody looks.</summary>
public sealed partial class SystemPage
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly ApiWork _work = new();
    private readonly CancellationTokenSource _leaving = new();
    private InstallationState? _state;
    private DateTimeOffset? _readAt;
    private string? _replaying;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await LoadAsync();
            _ = LookAgainAsync();
        }
    }

    private Task<bool> LoadAsync() => _work.DoAsync(async cancellation =>
    {
        _state = await Api.GetAsync(cancellation);
        _readAt = Clock.GetUtcNow();
    });

    private async Task LookAgainAsync()
    {
        using var timer = new PeriodicTimer(BetweenLooks, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_leaving.Token))
            {
                // What was refused stays in sight until it is tried again.
                if (_work.Problem is null)
                {
                    await InvokeAsync(LoadAsync);
                    await InvokeAsync(StateHasChanged);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException)
        {
            // The page was left.
        }
    }

    private async Task ReplayAsync(string queue)
    {
        _replaying = queue;
        var moved = 0;
        var done = await _work.DoAsync(async cancellation => moved = await Api.ReplayAsync(queue, cancellation));
        _replaying = null;
        if (done)
        {
            Notices.Add(moved == 1 ? "One message is in its queue again." : $"{moved} messages are in their queue again.", Severity.Normal);
            await LoadAsync();
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _work.Dispose();
    }
}
