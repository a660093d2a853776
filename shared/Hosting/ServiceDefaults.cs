using FactCheck.Hosting.Audit;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using FactCheck.Hosting.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Hosting;

/// <summary>What every service does alike: clock, JSON, errors, internal tokens, OpenAPI, health and telemetry.</summary>
public static class ServiceDefaults
{
    /// <param name="builder">The service's builder.</param>
    /// <param name="service">The service's name in lower case: its schema, its queue prefix, its telemetry name.</param>
    public static WebApplicationBuilder AddServiceDefaults(this WebApplicationBuilder builder, string service)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddTelemetry(service);
        builder.AddRequestLimits();
        builder.Services.AddJson();
        builder.Services.AddProblems();
        builder.AddInternalAuthentication();
        AuditRecorder.Add(builder.Services);
        builder.Services.AddOpenApi("v1", options =>
        {
            options.AddPublicSchemas();
            options.AddPublicOperations();
        });
        builder.Services.AddHealth();
        return builder;
    }

    /// <summary>The pipeline that stands before every endpoint, and the endpoints that every service has.</summary>
    /// <param name="app">The service.</param>
    /// <param name="onceCallerIsKnown">What the service alone has to say between authentication and authorization.</param>
    public static WebApplication UseServiceDefaults(this WebApplication app, Action<WebApplication>? onceCallerIsKnown = null)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseAuthentication();
        onceCallerIsKnown?.Invoke(app);
        app.UseAuthorization();
        app.UseQueryText();
        app.UseIdempotency();
        app.MapOpenApi().AllowAnonymous();
        app.MapHealth();
        ProcessCounts.Map(app);
        return app;
    }
}
