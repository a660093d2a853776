using FactCheck.Contracts;
using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using FactCheck.Dashboard.Live;
using FactCheck.Dashboard.Review;
using FactCheck.Dashboard.Review.Deciding;
using FactCheck.Dashboard.Sources;
using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using MudBlazor.Services;

namespace FactCheck.Dashboard;

/// <summary>The reviewers' pages: the queue, the articles and who may see them. Everything but its users it asks of the API.</summary>
public static class DashboardService
{
    public const string Name = "dashboard";

    // A pasted article comes over the circuit: as large as the API takes it.
    private const long MaxCircuitMessageBytes = 2 * 1024 * 1024;

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args)
            .AddServiceDefaults(Name)
            .AddDatabase<DashboardDbContext>(Name)
            .AddBus<DashboardDbContext>(Name, Queues.Taking, bus => bus.AddLiveConsumer())
            .AddAccounts()
            .AddGatewayClients();
        // Without it only Development finds the assets of packages in build output, which is what AllInOne runs from.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton<LiveFeed>();
        builder.Services.AddScoped<ClaimDecisions>();
        builder.Services.AddScoped<Colleagues>();
        builder.Services.AddTransient<ReviewWork>();
        builder.Services.AddTransient<ClaimLease>();
        builder.Services.AddMudServices(mud => Notices.Configure(mud.SnackbarConfiguration));
        builder.Services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = MaxCircuitMessageBytes);

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseServiceDefaults();
        app.UseErrorPages();
        app.UseMiddleware<SignInLimits>();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapAccounts();
        ReportCsv.Map(app);
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(server => server.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
