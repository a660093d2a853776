using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace FactCheck.Load.Intake;

/// <summary>The least that an endpoint can do that keeps what it is sent: reads the JSON, inserts a row, answers 202.</summary>
internal sealed class BareInsert : IAsyncDisposable
{
    private readonly WebApplication app;

    private BareInsert(WebApplication app) => this.app = app;

    internal Uri Address => new(app.Urls.First());

    internal static async Task<BareInsert> StartAsync(NpgsqlDataSource data)
    {
        await using (var table = data.CreateCommand("CREATE TABLE public.bare (id uuid PRIMARY KEY, body jsonb NOT NULL)"))
        {
            await table.ExecuteNonQueryAsync();
        }

        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/bare", async (JsonElement body) =>
        {
            await using var insert = data.CreateCommand("INSERT INTO public.bare (id, body) VALUES ($1, $2)");
            insert.Parameters.Add(new() { Value = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()) });
            insert.Parameters.Add(new() { Value = body.GetRawText(), NpgsqlDbType = NpgsqlDbType.Jsonb });
            await insert.ExecuteNonQueryAsync();
            return TypedResults.Accepted((string?)null);
        });
        await app.StartAsync();
        return new BareInsert(app);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
