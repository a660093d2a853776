using FactCheck.Cli.Processes;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Tests.Servers;

public sealed class SettingsTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();

    private StateFolder Folder => StateFolder.Open(temporary.At("state"));

    [Fact]
    public async Task Are_made_up_once_and_remembered()
    {
        var first = await Settings.OpenAsync(Folder, TestContext.Current.CancellationToken);
        var second = await Settings.OpenAsync(Folder, TestContext.Current.CancellationToken);

        second.ApiKey.ShouldBe(first.ApiKey);
        second.PostgresPassword.ShouldBe(first.PostgresPassword);
    }

    [Fact]
    public async Task Can_be_read_by_their_owner_alone()
    {
        await Settings.OpenAsync(Folder, TestContext.Current.CancellationToken);

        File.GetUnixFileMode(Folder.At("settings.json")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Say_what_to_do_when_their_file_is_broken()
    {
        File.WriteAllText(Folder.At("settings.json"), "{");

        Should.Throw<SetupException>(() => Settings.Read(Folder)).Message.ShouldContain("./factcheck reset");
    }

    [Fact]
    public void Are_changed_by_one_command_at_a_time()
    {
        using var held = Folder.Lock();

        Should.Throw<SetupException>(() => Folder.Lock()).Message.ShouldContain("Another ./factcheck command is at work");
    }

    public void Dispose() => temporary.Dispose();
}
