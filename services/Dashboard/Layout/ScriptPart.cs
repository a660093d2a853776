using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace FactCheck.Dashboard.Layout;

/// <summary>The part of a page that must answer within a frame, and therefore runs in the browser: a module whose <c>start(root, page)</c> returns its end.</summary>
internal sealed class ScriptPart : IAsyncDisposable
{
    private readonly IJSObjectReference _module;
    private readonly IJSObjectReference _running;
    private readonly IDisposable _page;

    private ScriptPart(IJSObjectReference module, IJSObjectReference running, IDisposable page) =>
        (_module, _running, _page) = (module, running, page);

    internal static async Task<ScriptPart> StartAsync<T>(IJSRuntime script, string path, T page, ElementReference root)
        where T : class
    {
        var module = await script.InvokeAsync<IJSObjectReference>("import", $"./{path}");
        var reference = DotNetObjectReference.Create(page);
        return new ScriptPart(module, await module.InvokeAsync<IJSObjectReference>("start", root, reference), reference);
    }

    internal ValueTask CallAsync(string function, params object?[] arguments) => _running.InvokeVoidAsync(function, arguments);

    internal ValueTask<T> AskAsync<T>(string function, params object?[] arguments) => _running.InvokeAsync<T>(function, arguments);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _running.InvokeVoidAsync("stop");
            await _running.DisposeAsync();
            await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser went first.
        }

        _page.Dispose();
    }
}
