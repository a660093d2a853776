using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Verdicts.Tests.LinkChecks;

/// <summary>A site whose pages come and go.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;

    private Site(WebApplication app) => this.app = app;

    /// <summary>What <c>/page</c> answers now.</summary>
    internal int Status { get; set; } = 200;

    internal string Address => app.Urls.First();

    internal static async Task<Site> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new Site(builder.Build());
        site.app.Map("/page", context => Answer(context, site.Status));
        site.app.Map("/moved", context => Redirect(context, "/page"));
        site.app.Map("/to-front", context => Redirect(context, "/"));
        site.app.Map("/loop", context => Redirect(context, "/loop"));
        site.app.Map("/to-script", context => Redirect(context, "javascript:alert(1)"));
        site.app.Map("/to-metadata", context => Redirect(context, "http://169.254.169.254/latest"));
        site.app.Map("/status/{status:int}", (int status, HttpContext context) => Answer(context, status));
        site.app.Map("/breaks-off", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        site.app.Map("/", context => Answer(context, 200));
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Task Answer(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Redirect(HttpContext context, string address)
    {
        context.Response.Redirect(address);
        return Task.CompletedTask;
    }
}
