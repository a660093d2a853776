using FactCheck.Gateway.Health;
using FactCheck.Gateway.Installation;
using FactCheck.Gateway.Keys;
using FactCheck.Gateway.Limits;
using FactCheck.Gateway.Proxy;
using FactCheck.Gateway.Reference;
using FactCheck.Gateway.Workspaces;
using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Security;

namespace FactCheck.Gateway;

/// <summary>The front door: knows the callers, bounds what they ask, and passes it on to the service that answers.</summary>
public static class GatewayService
{
    public const string Name = "gateway";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args)
            .AddServiceDefaults(Name)
            .AddDatabase<GatewayDbContext>(Name)
            .AddProxy();
        ApiKeyAuthentication.Add(builder);
        builder.Services.AddCors();
        builder.Services.AddHostedService<BootstrapKey>();
        builder.Services.AddReference();
        builder.Services.AddSuiteHealth();
        builder.Services.AddInstallation();

        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseCrossOrigin();
        app.UseKeyInQuery();
        app.UseServiceDefaults(BeforeAuthorization);
        app.MapReference();
        app.MapSuiteHealth();
        app.MapProxy();

        var keys = app.MapGroup("/v1").WithTags("API keys").RequireScope(Scopes.Admin);
        CreateApiKey.Map(keys);
        ListApiKeys.Map(keys);
        GetApiKey.Map(keys);
        RevokeApiKey.Map(keys);

        var workspaces = app.MapGroup("/v1").WithTags("Workspaces").RequireScope(Scopes.Admin);
        CreateWorkspace.Map(workspaces);
        ListWorkspaces.Map(workspaces);

        var installation = app.MapGroup("/v1").WithTags("System").RequireScope(Scopes.Admin);
        GetSystem.Map(installation);
        ReplayQueue.Map(installation);
        return app;
    }

    private static void BeforeAuthorization(WebApplication app)
    {
        app.UseMiddleware<RateLimits>();
        app.UseRequestTimeouts();

        // An unknown address is 404 to anybody; the services' own policy would ask a stranger for a key first.
        app.Use((context, next) =>
        {
            if (context.GetEndpoint() is not null)
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
