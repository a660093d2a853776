using FactCheck.Gateway.Keys;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Net.Http.Headers;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace FactCheck.Gateway.Proxy;

/// <summary>Passes requests on to the services, in the caller's name but without the caller's key.</summary>
internal static class ReverseProxy
{
    private const string NoTimeout = "Disable";
    private const string Anonymous = "Anonymous";

    // Longer than the longest pause in a stream of events (ten minutes): routes have timeouts of their own.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(15);

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    internal static WebApplicationBuilder AddProxy(this WebApplicationBuilder builder)
    {
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy());
        builder.Services.AddReverseProxy()
            .LoadFromMemory([.. ProxiedRoute.Table.Select(ToRoute)], [.. ProxiedRoute.Services.Select(service => ToCluster(service, builder.Configuration))])
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = ConnectTimeout)
            .AddTransforms(SpeakForTheCaller);
        return builder;
    }

    internal static void MapProxy(this WebApplication app) =>
        app.MapReverseProxy(pipeline =>
        {
            pipeline.Use(SayUnavailableAsync);
            pipeline.UseLoadBalancing();
        });

    private static RouteConfig ToRoute(ProxiedRoute route) => new()
    {
        RouteId = route.Path,
        ClusterId = route.Service,
        Match = new RouteMatch { Path = route.Path },
        AuthorizationPolicy = route.IsPublic ? Anonymous : null,
        Timeout = route.Timeout,
        TimeoutPolicy = route.Timeout is null ? NoTimeout : null,
        MaxRequestBodySize = route.MaxBodyBytes,
    };

    private static ClusterConfig ToCluster(string service, IConfiguration configuration) => new()
    {
        ClusterId = service,
        Destinations = new Dictionary<string, DestinationConfig> { [service] = new() { Address = ServiceAddresses.Of(service, configuration).AbsoluteUri } },
        HttpRequest = new ForwarderRequestConfig { ActivityTimeout = LongestPause },
    };

    private static void SpeakForTheCaller(TransformBuilderContext transforms)
    {
        var tokens = transforms.Services.GetRequiredService<InternalTokens>();
        transforms.AddRequestTransform(transform =>
        {
            var headers = transform.ProxyRequest.Headers;

            // No service may take a caller's word for who or where it is; YARP writes X-Forwarded-* anew after this.
            foreach (var name in headers.Select(header => header.Key).Where(name => name.StartsWith("X-", StringComparison.OrdinalIgnoreCase)).ToList())
            {
                headers.Remove(name);
            }

            headers.Remove(HeaderNames.Cookie);
            if (transform.HttpContext.User is { Identity: { AuthenticationType: ApiKeyAuthentication.SchemeName, Name: { } actor } } caller)
            {
                var workspace = Guid.Parse(caller.FindFirst(InternalTokens.WorkspaceClaim)!.Value);
                var scopes = caller.FindFirst(InternalTokens.ScopeClaim)!.Value.Split(' ');
                headers.Authorization = new("Bearer", tokens.Mint(actor, workspace, scopes));
            }

            return ValueTask.CompletedTask;
        });
    }

    /// <summary>To a caller a service that is away, slow or broken off is one thing: try again. Status code pages add the sentence.</summary>
    private static async Task SayUnavailableAsync(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.GetForwarderErrorFeature() is not null && context.Response is { HasStarted: false, StatusCode: >= 500 } response)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "2";
        }
    }
}
