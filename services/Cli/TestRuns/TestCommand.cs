using System.CommandLine;
using System.CommandLine.Parsing;
using FactCheck.Cli.Processes;

namespace FactCheck.Cli.TestRuns;

/// <summary><c>factcheck test</c>: servers of its own, a build, every test, and one line of counts at the end.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("PROJECT")
        {
            Description = "Run only the projects whose name contains one of these. What follows -- goes to the test programs, as in: test Intake -- --filter-class '*Articles*'",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("test", "Build everything and run every test, on a PostgreSQL and a RabbitMQ of its own.") { names };
        command.SetGuardedAction(async (run, cancellation) =>
        {
            var before = run.Parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash);
            var wanted = before.Where(token => token.Type == TokenType.Argument).Select(token => token.Value).ToArray();
            var options = run.Parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Skip(1).Select(token => token.Value).ToArray();
            var repository = Repository.Find();
            var projects = Choose(TestProject.FindAll(repository), wanted);
            var counts = TestCounts.None;
            try
            {
                var session = new TestSession(repository, run.Steps);
                await session.RunAsync(projects, options, run.Output, sum => counts = sum, cancellation);
            }
            catch (SetupException exception)
            {
                await run.Output.WriteLineAsync(exception.Message);
                return ExitCodes.Failed;
            }
            finally
            {
                await run.Output.WriteLineAsync(counts.ToString());
            }
            return counts.Failed == 0 && counts.Total > 0 ? ExitCodes.Fine : ExitCodes.Failed;
        });
        return command;
    }

    private static TestProject[] Choose(IReadOnlyList<TestProject> all, string[] wanted)
    {
        var chosen = all
            .Where(project => wanted.Length == 0 || wanted.Any(name => project.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
            .ToArray();
        return chosen.Length > 0
            ? chosen
            : throw new SetupException($"No test project is named like {string.Join(" or ", wanted)}. There are: {string.Join(", ", all.Select(project => project.Name))}.");
    }
}
