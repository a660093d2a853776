using System.CommandLine;
using System.Text.Json;
using System.Text.RegularExpressions;
using FactCheck.Cli.Api;

namespace FactCheck.Cli.Audit;

/// <summary><c>factcheck audit verify</c>: whether what was recorded of the review is still what was recorded.</summary>
internal static partial class AuditCommand
{
    public static Command Create(Func<SuiteApi> find)
    {
        var head = new Option<string?>("--head")
        {
            Description = "SEQ:HASH, as an earlier run printed it: finds also a trail that was cut at its end or written anew.",
        };
        head.Validators.Add(given =>
        {
            if (given.Tokens is [var token] && !HeadForm().IsMatch(token.Value))
            {
                given.AddError($"--head is SEQ:HASH, a number and 64 hexadecimal digits, not '{token.Value}'.");
            }
        });
        var verify = new Command("verify", "Go through the whole audit trail and say whether it is intact; exit code 1 when it is not.") { head };
        verify.SetApiAction(find, async (run, cancellation) =>
        {
            var query = run.Parsed.GetValue(head) is { } known ? $"?head={Uri.EscapeDataString(known)}" : "";
            var result = await run.Api.GetAsync($"v1/audit/verification{query}", cancellation);
            await run.WriteAsync(result, verified => WriteAsync(run, verified));
            return result.TryGetProperty("broken", out _) ? ExitCodes.Failed : ExitCodes.Fine;
        });
        return new Command("audit", "Verify the audit trail of the running suite.") { verify };
    }

    private static async Task WriteAsync(ApiRun run, JsonElement result)
    {
        if (result.TryGetProperty("broken", out var broken))
        {
            await run.Error.WriteLineAsync($"The audit trail is broken ({broken.Text("how")}). {broken.Text("detail")}");
            return;
        }

        await run.Output.WriteLineAsync($"The audit trail is intact: {result.GetProperty("entries").GetInt64():N0} entries. Keep its head elsewhere, and give it to --head next time:");
        await run.Output.WriteLineAsync(result.Text("head"));
    }

    [GeneratedRegex("^[0-9]{1,18}:[0-9a-fA-F]{64}$")]
    private static partial Regex HeadForm();
}
