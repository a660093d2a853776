using Microsoft.Extensions.Configuration;

namespace FactCheck.Hosting.Http;

/// <summary>Where readers and subscribers reach the Gateway: <c>Public:Address</c>, or where it is not set the address by which the services do.</summary>
public static class PublicAddress
{
    /// <returns>Without a slash at its end; empty where neither is set.</returns>
    public static string PublicGateway(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return (configuration["Public:Address"] ?? configuration["Services:Gateway"] ?? "").TrimEnd('/');
    }
}
