namespace FactCheck.Dashboard.Clients;

internal static class ClientsSetup
{
    // As long as the gateway's longest, the verification of the audit trail; it cuts others off earlier itself.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PatienceToConnect = TimeSpan.FromSeconds(5);

    internal static WebApplicationBuilder AddGatewayClients(this WebApplicationBuilder builder)
    {
        var address = builder.Configuration["Services:Gateway"]
            ?? throw new InvalidOperationException("Services:Gateway is not set: the address of the API, such as http://127.0.0.1:5080.");
        builder.Services.AddHttpClient<GatewayClient>(http =>
        {
            http.BaseAddress = new Uri(address);
            http.Timeout = Patience;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { ConnectTimeout = PatienceToConnect, AllowAutoRedirect = false, UseCookies = false });
        builder.Services.AddTransient<ClaimsClient>();
        builder.Services.AddTransient<ArticlesClient>();
        builder.Services.AddTransient<ReviewsClient>();
        builder.Services.AddTransient<WorkspacesClient>();
        builder.Services.AddTransient<SourcesClient>();
        builder.Services.AddTransient<PolicyClient>();
        builder.Services.AddTransient<WebhooksClient>();
        builder.Services.AddTransient<ApiKeysClient>();
        builder.Services.AddTransient<AuditClient>();
        builder.Services.AddTransient<SystemClient>();
        return builder;
    }
}
