using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FactCheck.Hosting.Http;

internal static class Health
{
    private sealed record Answer(string Status, Dictionary<string, Check> Checks);

    private sealed record Check(string Status, string? Description);

    internal static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks();
        services.AddSingleton<KeptAnswer<HealthReport>>();
    }

    /// <summary>Live: the process answers. Ready: so do its database, its broker and its outbox.</summary>
    internal static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<JsonHttpResult<Answer>> ReadyAsync(HttpContext context, HealthCheckService health, KeptAnswer<HealthReport> kept)
    {
        // The checks ask the database, and anybody may ask for them.
        var report = await kept.GetAsync(() => health.CheckHealthAsync(), context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new Answer(Lower(report.Status), report.Entries.ToDictionary(entry => entry.Key, entry => new Check(Lower(entry.Value.Status), entry.Value.Description))),
            statusCode: report.Status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    private static string Lower(HealthStatus status) => status.ToString().ToLowerInvariant();
}
