using System.CommandLine;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Webhooks;

/// <summary><c>factcheck webhooks</c>: who is told of what.</summary>
internal static class WebhooksCommand
{
    private static readonly Argument<string> Url = new("URL") { Description = "Where the events go." };
    private static readonly Argument<string> Id = new("WEBHOOK") { Description = "The webhook's id: whk_…" };
    private static readonly Option<string?> About = new("--description") { Description = "What it is for." };
    private static readonly Option<string[]> Events = new("--event")
    {
        Description = "An event's type, such as claim.flagged; several may follow. Without it, all that there are.",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Command Create(Func<SuiteApi> find) =>
        new("webhooks", "Subscribe to what the running suite tells, and try it.") { New(find), List(find), Delete(find), Ping(find), ListenCommand.Create(find) };

    /// <summary>Every type that there is to subscribe to.</summary>
    internal static async Task<string[]> EventTypesAsync(SuiteApi api, CancellationToken cancellation)
    {
        var known = await api.GetAsync("v1/event-types", cancellation);
        return [.. known.GetProperty("items").EnumerateArray().Select(type => type.Text("type"))];
    }

    private static Command New(Func<SuiteApi> find)
    {
        var command = new Command("create", "Subscribe an endpoint, and show its signing secret this once.") { Url, Events, About };
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var types = run.Parsed.GetValue(Events) is { Length: > 0 } named ? named : await EventTypesAsync(run.Api, cancellation);
            var body = new { url = run.Parsed.GetRequiredValue(Url), eventTypes = types, description = run.Parsed.GetValue(About) };
            var webhook = await run.Api.PostAsync("v1/webhooks", body, cancellation);
            await run.WriteAsync(webhook, async made =>
            {
                await run.Output.WriteLineAsync($"{made.Text("id")}  {made.Text("secret")}");
                await run.Error.WriteLineAsync("The secret is shown this once: keep it now. Each webhook is signed with it (Standard Webhooks 1.0.0).");
            });
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command List(Func<SuiteApi> find)
    {
        var command = new Command("list", "List the workspace's webhooks, newest first.").WithPages();
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var page = await run.Api.GetAsync(run.Parsed.Page("v1/webhooks"), cancellation);
            await run.WriteAsync(page, webhooks => Listing.WriteAsync(
                run.Output,
                webhooks,
                ("webhook", webhook => webhook.Text("id")),
                ("url", webhook => webhook.Text("url")),
                ("events", webhook => webhook.Words("eventTypes")),
                ("state", webhook => webhook.GetProperty("enabled").GetBoolean() ? "on" : $"off: {webhook.Text("disabledReason")}"),
                ("failing since", webhook => webhook.Time("failingSince"))));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command Delete(Func<SuiteApi> find)
    {
        var command = new Command("delete", "Delete a webhook with its log; what waits is not sent.") { Id };
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var id = run.Parsed.GetRequiredValue(Id);
            await run.Api.DeleteAsync($"v1/webhooks/{Uri.EscapeDataString(id)}", cancellation);
            await run.Error.WriteLineAsync($"Deleted {id}.");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command Ping(Func<SuiteApi> find)
    {
        var command = new Command("ping", "Send webhook.ping to an endpoint, once.") { Id };
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var path = $"v1/webhooks/{Uri.EscapeDataString(run.Parsed.GetRequiredValue(Id))}/ping";
            var delivery = await run.Api.SendAsync(new HttpRequestMessage(HttpMethod.Post, path), cancellation);
            await run.WriteAsync(delivery, sent => run.Output.WriteLineAsync($"{sent.Text("id")}  {sent.Text("status")}"));
            return ExitCodes.Fine;
        });
        return command;
    }
}
