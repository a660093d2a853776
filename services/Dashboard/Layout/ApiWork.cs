using System.Net;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Layout;

/// <summary>What one page asks of the API, until it is left: whether it waits for an answer, and the sentence of what went wrong.</summary>
internal sealed class ApiWork : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private int _running;

    internal bool IsBusy => _running > 0;

    internal ApiException? Refusal { get; private set; }

    internal string? Problem => Refusal?.Message;

    internal bool IsConflict => Refusal?.Status == HttpStatusCode.PreconditionFailed;

    /// <returns>Whether it was done; else <see cref="Refusal"/> says why not, unless the page was left.</returns>
    internal async Task<bool> DoAsync(Func<CancellationToken, Task> act)
    {
        Refusal = null;
        _running++;
        try
        {
            await act(_leaving.Token);
            return true;
        }
        catch (ApiException refusal)
        {
            Refusal = refusal;
            return false;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _running--;
        }
    }

    internal void Forget() => Refusal = null;

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }
}
