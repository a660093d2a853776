using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Keys;

/// <summary><c>factcheck keys</c>: who else may ask the API, and what.</summary>
internal static class KeysCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "What the key is for, such as \"newsroom CMS\"." };
    private static readonly Argument<string> Id = new("KEY") { Description = "The key's id: key_…" };
    private static readonly Option<string[]> Scopes = new("--scope")
    {
        Description = "What it may do, such as articles:write; several may follow.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<DateTimeOffset?> Expires = new("--expires")
    {
        Description = "When it ends: a time, or a number of days, such as 90d. Without it, the key lasts until it is revoked.",
        HelpName = "2026-12-31T00:00:00Z|90d",
    };

    public static Command Create(Func<SuiteApi> find, TimeProvider clock)
    {
        Expires.CustomParser = argument => ReadEnd(argument, clock);
        return new Command("keys", "Make, list and revoke API keys.") { New(find), List(find), Revoke(find) };
    }

    private static Command New(Func<SuiteApi> find)
    {
        var command = new Command("create", "Make an API key, and show it this once.") { Name, Scopes, Expires };
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var body = new { name = run.Parsed.GetRequiredValue(Name), scopes = run.Parsed.GetRequiredValue(Scopes), expiresAt = run.Parsed.GetValue(Expires) };
            var key = await run.Api.PostAsync("v1/api-keys", body, cancellation);
            await run.WriteAsync(key, async made =>
            {
                await run.Output.WriteLineAsync(made.Text("key"));
                await run.Error.WriteLineAsync($"{made.Text("id")} may {made.Words("scopes")}. The key is shown this once: keep it now.");
            });
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command List(Func<SuiteApi> find)
    {
        var command = new Command("list", "List the workspace's API keys, newest first.").WithPages();
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var page = await run.Api.GetAsync(run.Parsed.Page("v1/api-keys"), cancellation);
            await run.WriteAsync(page, keys => Listing.WriteAsync(
                run.Output,
                keys,
                ("key", key => key.Text("id")),
                ("name", key => key.Text("name")),
                ("hint", key => key.Text("hint")),
                ("scopes", key => key.Words("scopes")),
                ("created", key => key.Time("createdAt")),
                ("last used", key => key.Time("lastUsedAt")),
                ("ends", key => key.TryGetProperty("revokedAt", out _) ? $"revoked {key.Time("revokedAt")}" : key.Time("expiresAt"))));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static Command Revoke(Func<SuiteApi> find)
    {
        var command = new Command("revoke", "Revoke an API key: it opens nothing from then on.") { Id };
        command.SetApiAction(find, async (run, cancellation) =>
        {
            var id = run.Parsed.GetRequiredValue(Id);
            await run.Api.DeleteAsync($"v1/api-keys/{Uri.EscapeDataString(id)}", cancellation);
            await run.Error.WriteLineAsync($"Revoked {id}.");
            return ExitCodes.Fine;
        });
        return command;
    }

    private static DateTimeOffset? ReadEnd(ArgumentResult argument, TimeProvider clock)
    {
        var text = argument.Tokens[0].Value;
        if (text.EndsWith('d') && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= 3650)
        {
            return clock.GetUtcNow().AddDays(days);
        }

        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
        {
            return end;
        }

        argument.AddError($"--expires must be a time, such as 2026-12-31T00:00:00Z, or 1 to 3650 days, such as 90d; {text} is neither.");
        return null;
    }
}
