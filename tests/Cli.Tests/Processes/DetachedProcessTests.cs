using FactCheck.Cli.Processes;

namespace FactCheck.Cli.Tests.Processes;

public sealed class DetachedProcessTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    [Fact]
    public async Task Goes_on_until_it_is_stopped()
    {
        var process = Start("sleep", "600");
        var pid = process.Pid.ShouldNotBeNull();

        await process.StopAsync(Signals.Terminate, TimeSpan.FromSeconds(10));

        process.IsRunning.ShouldBeFalse();
        DetachedProcess.StartTime(pid).ShouldBeNull();
    }

    [Fact]
    public void Is_known_again_by_another_command()
    {
        var process = Start("sleep", "600");

        new DetachedProcess(temporary.At("process")).Pid.ShouldBe(process.Pid);

        Signals.Send(process.Pid!.Value, Signals.Kill);
    }

    [Fact]
    public async Task Is_ended_by_force_when_it_does_not_listen()
    {
        var process = Start("sh", "-c", "trap '' TERM; echo deaf; while :; do sleep 1; done");
        while (!(await File.ReadAllTextAsync(temporary.At("log"), TestContext.Current.CancellationToken)).Contains("deaf"))
        {
            await Task.Yield();
        }

        await process.StopAsync(Signals.Terminate, TimeSpan.FromMilliseconds(200));

        process.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void Does_not_take_a_stranger_with_the_same_id_for_itself()
    {
        var ours = new ProcessRecord(Environment.ProcessId, DetachedProcess.StartTime(Environment.ProcessId)!);

        DetachedProcess.IsSame(ours).ShouldBeTrue();
        DetachedProcess.IsSame(ours with { Started = "1" }).ShouldBeFalse();
    }

    [Fact]
    public void Is_not_running_when_it_never_started() => new DetachedProcess(temporary.At("process")).IsRunning.ShouldBeFalse();

    public void Dispose() => temporary.Dispose();

    private DetachedProcess Start(string program, params string[] arguments)
    {
        var process = new DetachedProcess(temporary.At("process"));
        process.Start(new Tool(program, arguments), temporary.At("log"));
        return process;
    }
}
