using System.Diagnostics;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.EndToEnd.Tests;

/// <summary>The command line as a client of the public API: each command a process of its own, told where by its environment.</summary>
[Collection(nameof(SuiteFixture))]
public sealed class CommandLineTests(SuiteFixture suite)
{
    private const string Text = "The harbour will lose 12 of its 40 cranes next year, according to two officials familiar with the plan.";

    private sealed record Ended(int Code, string Output, string Error);

    [Fact]
    public async Task Submits_an_article_waits_for_it_and_lists_its_claims()
    {
        var submitted = await RunAsync(Text, "submit", "-", "--external-id", "by-command", "--title", "Cranes", "--wait", "--json");
        submitted.Code.ShouldBe(0, submitted.Error);
        var article = JsonSerializer.Deserialize<JsonElement>(submitted.Output);
        article.GetProperty("status").GetString().ShouldBe("checked");

        var id = article.GetProperty("id").GetString()!;
        (await RunAsync("", "status", id)).Output.ShouldStartWith($"{id}  revision 1  checked: ");
        (await RunAsync("", "claims", "--article", id)).Output.ShouldContain("clm_");
        var refused = await RunAsync("", "claims", "--article", "art_1");
        (refused.Code, refused.Output).ShouldBe((2, ""));
        refused.Error.ShouldContain("article is an article's id");
        (await RunAsync("", "status", "art_00000000000000000000000000000000")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Makes_a_key_that_opens_only_its_doors_and_revokes_it()
    {
        var made = await RunAsync("", "keys", "create", "reader", "--scope", "articles:read", "--expires", "1d");
        made.Code.ShouldBe(0, made.Error);
        var key = made.Output.Trim();

        (await RunWithAsync(key, "", "claims")).Error.ShouldContain("does not have the scope");
        (await RunWithAsync(key, Text, "submit", "-")).Code.ShouldBe(1);
        var id = made.Error.Split(' ')[0];
        (await RunAsync("", "keys", "list")).Output.ShouldContain(id);
        (await RunAsync("", "keys", "revoke", id)).Code.ShouldBe(0);
        (await RunWithAsync(key, "", "keys", "list")).Error.ShouldContain("revoked");
    }

    [Fact]
    public async Task Subscribes_an_endpoint_pings_it_and_takes_it_away()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var made = await RunAsync("", "webhooks", "create", receiver.Url, "--event", "article.checked", "--json");
        made.Code.ShouldBe(0, made.Error);
        var webhook = JsonSerializer.Deserialize<JsonElement>(made.Output);
        receiver.VerifyWith(webhook.GetProperty("secret").GetString()!);
        var id = webhook.GetProperty("id").GetString()!;

        (await RunAsync("", "webhooks", "ping", id)).Code.ShouldBe(0);
        await Eventually.GetAsync(() => Task.FromResult(receiver.Verified.Count(one => one.Type == "webhook.ping")), count => count == 1);
        (await RunAsync("", "webhooks", "list")).Output.ShouldContain(id);
        (await RunAsync("", "webhooks", "delete", id)).Code.ShouldBe(0);
        (await RunAsync("", "webhooks", "ping", id)).Error.Trim().ShouldBe("There is no such webhook in this workspace.");
    }

    [Fact]
    public async Task Makes_a_workspace_whose_key_sees_nothing_of_this_one()
    {
        var made = await RunAsync("", "workspaces", "create", "By the command line");
        made.Code.ShouldBe(0, made.Error);

        (await RunWithAsync(made.Output.Trim(), "", "claims", "--json")).Output.Trim().ShouldBe("""{"items":[]}""");
        (await RunAsync("", "workspaces", "list")).Output.ShouldContain("By the command line");
    }

    private Task<Ended> RunAsync(string input, params string[] args) => RunWithAsync(suite.Api.DefaultRequestHeaders.Authorization!.Parameter!, input, args);

    private async Task<Ended> RunWithAsync(string key, string input, params string[] args)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Seeds.RepositoryRoot, "services", "Cli", "bin", output.Parent!.Name, output.Name, "FactCheck.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["FACTCHECK_URL"] = suite.Api.BaseAddress!.AbsoluteUri, ["FACTCHECK_API_KEY"] = key },
        };
        using var process = Process.Start(start)!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await said, await complained);
    }
}
