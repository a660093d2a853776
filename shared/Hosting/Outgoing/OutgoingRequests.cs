using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Hosting.Outgoing;

public static class OutgoingRequests
{
    /// <summary>Name of the HttpClient for addresses that users gave.</summary>
    public const string Client = "outgoing";

    /// <summary>Adds the guarded client. <c>Outgoing:AllowLoopback</c> lets it reach this machine, for development.</summary>
    public static WebApplicationBuilder AddOutgoingRequests(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var allowLoopback = builder.Configuration.GetValue<bool>("Outgoing:AllowLoopback");
        builder.Services.TryAddSingleton<ResolveHost>(Dns.GetHostAddressesAsync);
        builder.Services.AddSingleton(provider => new AddressGuard(allowLoopback, provider.GetRequiredService<ResolveHost>()));
        builder.Services.AddHttpClient(Client)
            .ConfigurePrimaryHttpMessageHandler(provider => new GuardedHttpHandler(provider.GetRequiredService<AddressGuard>()))
            // The handler renews its connections itself, and each copy of it would hold a pool of its own.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return builder;
    }
}
