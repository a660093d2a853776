using System.CommandLine;

namespace FactCheck.Cli.TestRuns;

/// <summary><c>factcheck faults [SCENARIO…]</c>: breaks a suite of its own on purpose, and counts what is lost.</summary>
internal static class FaultsCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("SCENARIO")
        {
            Description = "consumer-kill, publisher-kill, rolling-restart, broker-kill, database-restart, broker-alarm, database-read-only, disk-full, network, poison, hostile-receivers, scale-out (default: all).",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var scale = new Option<string>("--scale") { Description = "A share of the full size.", DefaultValueFactory = _ => "1" };
        var seed = new Option<string?>("--seed") { Description = "The seed that an earlier run printed, to strike the same again." };
        var command = new Command("faults", "Kill, cut and poison a suite of its own while articles go in, and count what is lost or done twice.") { names, scale, seed };
        command.SetGuardedAction(async (run, cancellation) =>
        {
            string[] options = run.Parsed.GetValue(seed) is { } number ? ["--seed", number] : [];
            return await TestProgram.RunAsync(run, "Faults", [.. run.Parsed.GetValue(names) ?? [], "--scale", run.Parsed.GetValue(scale)!, .. options], cancellation);
        });
        return command;
    }
}
