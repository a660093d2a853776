using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(FactCheck.Intake.Tests.IntakeFixture))]

namespace FactCheck.Intake.Tests;

/// <summary>Intake as it runs, shared by all tests of this assembly; each test takes a workspace of its own.</summary>
public sealed class IntakeFixture : IAsyncLifetime
{
    private readonly RabbitMqFixture _rabbit = new();
    private RunningService? _service;

    internal PostgresFixture Postgres { get; } = new();

    internal RunningService Service => _service!;

    public async ValueTask InitializeAsync()
    {
        await Postgres.InitializeAsync();
        await _rabbit.InitializeAsync();
        _service = await RunningService.StartAsync(IntakeService.Build, Postgres, _rabbit);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await _rabbit.DisposeAsync();
        await Postgres.DisposeAsync();
    }

    internal Task<RunningService> StartCopyAsync() => RunningService.StartAsync(IntakeService.Build, Postgres, _rabbit);

    /// <summary>A client in a workspace that nobody else uses.</summary>
    internal HttpClient NewWorkspace() => Service.Client(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

    internal async Task<T> QueryAsync<T>(Func<IntakeDbContext, Task<T>> query)
    {
        await using var scope = Service.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<IntakeDbContext>());
    }

    /// <summary>How much of anything is stored: for tests that nothing is.</summary>
    internal Task<(int Articles, int Revisions)> StoredAsync() => QueryAsync(async db =>
        (await db.Articles.IgnoreQueryFilters().CountAsync(), await db.Revisions.IgnoreQueryFilters().CountAsync()));
}

internal static class Calls
{
    internal static Task<HttpResponseMessage> SubmitAsync(this HttpClient client, object article) => client.PostAsJsonAsync("v1/articles", article);

    internal static async Task<JsonElement> JsonAsync(this HttpResponseMessage response) => JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

    internal static async Task<string> IdAsync(this HttpResponseMessage response) => (await response.JsonAsync()).GetProperty("id").GetString()!;
}
