using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using FactCheck.Webhooks;
using Npgsql;

namespace FactCheck.Load.Webhooks;

/// <summary>The Webhooks service in this process, over a database and a virtual host of its own on the private servers.</summary>
internal sealed class RunningWebhooks : IAsyncDisposable
{
    private readonly PostgresFixture _postgres;
    private readonly RabbitMqFixture _rabbit;

    private RunningWebhooks(PostgresFixture postgres, RabbitMqFixture rabbit, RunningService service)
    {
        (_postgres, _rabbit, Service) = (postgres, rabbit, service);
        Data = NpgsqlDataSource.Create(postgres.ConnectionString);
    }

    internal RunningService Service { get; }

    internal NpgsqlDataSource Data { get; }

    internal static async Task<RunningWebhooks> StartAsync()
    {
        var (postgres, rabbit) = (new PostgresFixture(), new RabbitMqFixture());
        await postgres.InitializeAsync();
        await rabbit.InitializeAsync();
        var service = await RunningService.StartAsync(
            WebhooksService.Build, postgres, rabbit, "--Outgoing:AllowLoopback=true", "--Logging:LogLevel:Default=Warning");
        return new RunningWebhooks(postgres, rabbit, service);
    }

    internal async Task SubscribeAsync(LocalReceiver receiver, int endpoints, string eventType)
    {
        using var client = Service.Client();
        for (var endpoint = 0; endpoint < endpoints; endpoint++)
        {
            using var created = await client.PostAsJsonAsync("/v1/webhooks", new { url = receiver.Url(endpoint), eventTypes = new[] { eventType } });
            created.EnsureSuccessStatusCode();
        }
    }

    /// <summary>The sample of an event type, as it would be sent.</summary>
    internal async Task<string> SampleAsync(string eventType)
    {
        using var client = Service.Client();
        var types = await client.GetFromJsonAsync<JsonElement>("/v1/event-types");
        return types.GetProperty("items").EnumerateArray().Single(type => type.GetProperty("type").GetString() == eventType).GetProperty("sample").GetRawText();
    }

    internal async Task<T> AskAsync<T>(string sql)
    {
        await using var command = Data.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Data.DisposeAsync();
        await _rabbit.DisposeAsync();
        await _postgres.DisposeAsync();
    }
}
