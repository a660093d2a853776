using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Accounts.Users;
using FactCheck.Dashboard.Tests.Accounts;
using FactCheck.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Dashboard.Tests;

/// <summary>The dashboard as it runs in production, before a stub of the API, with one user.</summary>
public sealed class DashboardFixture : IAsyncLifetime
{
    public const string UserName = "editor-in-chief";
    public const string Password = "a long enough password";

    private readonly PostgresFixture _postgres = new();
    private readonly RabbitMqFixture _rabbitMq = new();
    private RunningService? _service;
    private StubApi? _api;

    public RunningService Service => _service ?? throw new InvalidOperationException("The fixture is not initialised.");

    public StubApi Api => _api ?? throw new InvalidOperationException("The fixture is not initialised.");

    public async ValueTask InitializeAsync()
    {
        await _postgres.InitializeAsync();
        await _rabbitMq.InitializeAsync();
        _api = await StubApi.StartAsync();
        _service = await StartAsync(Password);
    }

    /// <summary>Another copy over the same database: what a restart is, too.</summary>
    public Task<RunningService> StartAsync(string password, params string[] settings) => RunningService.StartAsync(
        DashboardService.Build,
        _postgres,
        _rabbitMq,
        [
            "--applicationName=FactCheck.Dashboard",
            $"--contentRoot={Path.Combine(Root(), "services", "Dashboard")}",
            $"--Services:Gateway={Api.Address}",
            $"--Services:Verdicts={Api.Address}",
            $"--Bootstrap:UserName={UserName}",
            $"--Bootstrap:Password={password}",
            .. settings,
        ]);

    /// <summary>Somebody of the same workspace, with the same password.</summary>
    internal async Task AddUserAsync(string name, string role)
    {
        await using var scope = Service.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var desk = scope.ServiceProvider.GetRequiredService<UserDesk>();
        var outcome = await desk.InviteAsync((await users.FindByNameAsync(UserName))!.Id, name, role);
        using var invited = new FormBrowser(Service.Address);
        using var accepted = await invited.AcceptAsync(outcome.Link!, Password, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
        {
            await _service.DisposeAsync();
        }

        if (_api is not null)
        {
            await _api.DisposeAsync();
        }

        await _rabbitMq.DisposeAsync();
        await _postgres.DisposeAsync();
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "FactCheck.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException($"No FactCheck.sln stands above {AppContext.BaseDirectory}.");
        }

        return folder.FullName;
    }
}
