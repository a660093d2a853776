namespace FactCheck.Dashboard.Clients;

internal static class ClientsSetup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    internal static WebApplicationBuilder AddGatewayClients(this WebApplicationBuilder builder)
    {
        var address = builder.Configuration["Services:Gateway"]
            ?? throw new InvalidOperationException("Services:Gateway is not set: the address of the API, such as http://127.0.0.1:5080.");
        builder.Services.AddHttpClient<GatewayClient>(http =>
        {
            http.BaseAddress = new Uri(address);
            http.Timeout = Patience;
        });
        builder.Services.AddTransient<ClaimsClient>();
        builder.Services.AddTransient<ArticlesClient>();
        builder.Services.AddTransient<ReviewsClient>();
        builder.Services.AddTransient<WorkspacesClient>();
        builder.Services.AddTransient<SourcesClient>();
        builder.Services.AddTransient<PolicyClient>();
        builder.Services.AddTransient<WebhooksClient>();
        builder.Services.AddTransient<ApiKeysClient>();
        return builder;
    }
}
