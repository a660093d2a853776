using System.CommandLine;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Workspaces;

/// <summary><c>factcheck workspaces</c>: newsrooms that see nothing of each other.</summary>
internal static class WorkspacesCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The newsroom's name." };

    public static Command Create(Func<SuiteApi> find) =>
        new("workspaces", "Make and list workspaces: newsrooms that see nothing of each other.") { New(find), List(find) };

    private static Command New(Func<SuiteApi> find)
    {
        var command = new Command("create", "Make a workspace, and show its first API key this once.") { Name };
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var workspace = await run.Api.PostAsync("v1/workspaces", new { name = run.Parsed.GetRequiredValue(Name) }, cancellation);
            await run.WriteAsync(workspace, async made =>
            {
                await run.Output.WriteLineAsync(made.Text("key"));
                await run.Error.WriteLineAsync($"{made.Text("id")} is made, and this is its administrator's key. It is shown this once: keep it now.");
            });
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command List(Func<SuiteApi> find)
    {
        var command = new Command("list", "List the workspaces of this installation, oldest first.").WithPages();
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var page = await run.Api.GetAsync(run.Parsed.Page("v1/workspaces"), cancellation);
            await run.WriteAsync(page, workspaces => Listing.WriteAsync(
                run.Output, workspaces, ("workspace", workspace => workspace.Text("id")), ("name", workspace => workspace.Text("name"))));
            return ExitCodes.Fine;
        });
        return command;
    }
}
