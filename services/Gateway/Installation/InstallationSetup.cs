using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Gateway.Installation;

internal static class InstallationSetup
{
    internal static void AddInstallation(this IServiceCollection services)
    {
        services.AddHttpClient(ServiceReadiness.Client, client => client.Timeout = ServiceReadiness.Patience);
        services.AddSingleton<ReplayTrail>();
        services.AddSingleton<Broker>();
        services.AddSingleton<AsideMessages>();
        services.AddSingleton<ServiceReadiness>();
        services.AddSingleton<SuiteCounts>();
        services.AddSingleton<QueueWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<QueueWatch>());
    }

    /// <summary>Queues hold the messages of every workspace: they are the business of whoever runs the installation.</summary>
    internal static ProblemHttpResult? Refusal(Workspace caller) =>
        caller.Id == Workspace.DefaultId
            ? null
            : Problems.Problem(StatusCodes.Status403Forbidden, "forbidden", "The system is looked after in the workspace that the installation came with. Ask whoever runs it.");
}
