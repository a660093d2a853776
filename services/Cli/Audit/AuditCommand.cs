using System.CommandLine;
using System.Text.RegularExpressions;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Audit;

/// <summary><c>factcheck audit verify</c>: whether what was recorded of the review is still what was recorded.</summary>
internal static partial class AuditCommand
{
    public static Command Create()
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
        verify.SetGuardedAction(async (run, cancellation) =>
        {
            using var suite = SuiteApi.Find();
            var result = await suite.VerifyAuditAsync(run.Parsed.GetValue(head), cancellation);
            if (result.Broken is { } broken)
            {
                await run.Parsed.InvocationConfiguration.Error.WriteLineAsync($"The audit trail is broken ({broken.How}). {broken.Detail}");
                return ExitCodes.Failed;
            }

            await run.Output.WriteLineAsync($"The audit trail is intact: {result.Entries:N0} entries. Keep its head elsewhere, and give it to --head next time:");
            await run.Output.WriteLineAsync(result.Head);
            return ExitCodes.Fine;
        });
        return new Command("audit", "Verify the audit trail of the running suite.") { verify };
    }

    [GeneratedRegex("^[0-9]{1,18}:[0-9a-fA-F]{64}$")]
    private static partial Regex HeadForm();
}
