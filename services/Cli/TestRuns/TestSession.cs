using FactCheck.Cli.Build;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.TestRuns;

/// <summary>Sets up what the tests need, runs them, and takes it all down again, whatever happens.</summary>
internal sealed class TestSession(Repository repository, Steps steps)
{
    private static readonly string[] WithBrowser = ["EndToEnd.Tests", "Dashboard.Tests"];

    public async Task RunAsync(
        IReadOnlyList<TestProject> projects, string[] options, TextWriter output, Action<TestCounts> onCounts, CancellationToken cancellation)
    {
        // One run at a time: the end of one would take its servers from the other.
        using var held = StateFolder.Open(repository.StateFolder).Lock("test.lock");
        var folder = StateFolder.Open(repository.TestStateFolder);
        try
        {
            await BuildAsync(projects, cancellation);
            var environment = await EnvironmentAsync(projects, folder, cancellation);
            var sum = TestCounts.None;
            foreach (var project in projects)
            {
                sum += await project.RunAsync(environment, options, output, cancellation);
                onCounts(sum);
            }
        }
        finally
        {
            await ServersCommand.RemoveAsync(repository, folder, steps);
        }
    }

    private async Task BuildAsync(IReadOnlyList<TestProject> projects, CancellationToken cancellation)
    {
        // EndToEnd.Tests starts the services as programs, and refers to none of their projects.
        string[] targets = projects.Count > 2 || projects.Any(project => project.Name == "EndToEnd.Tests")
            ? ["FactCheck.sln"]
            : [.. projects.Select(project => Path.Combine("tests", project.Name))];
        var sdk = new Sdk(repository);
        foreach (var target in targets)
        {
            await steps.RunAsync($"Building {target}", async () =>
            {
                await sdk.BuildAsync(target, cancellation);
                return $"Built {target}";
            });
        }
    }

    private async Task<Dictionary<string, string>> EnvironmentAsync(
        IReadOnlyList<TestProject> projects, StateFolder folder, CancellationToken cancellation)
    {
        var environment = new Dictionary<string, string>();
        if (await DockerServers.AnswerAsync(cancellation))
        {
            await steps.SayAsync("✓ A Docker engine answers: the tests start their own containers");
        }
        else
        {
            var servers = await ServersCommand.StartAsync(repository, folder, steps, cancellation);
            environment = new Dictionary<string, string>(servers.TestEnvironment);
        }
        if (projects.Any(project => WithBrowser.Contains(project.Name)))
        {
            var (name, value) = await Chromium.FindOrInstallAsync(steps, folder.Log("install"), cancellation);
            environment[name] = value;
        }
        return environment;
    }
}
