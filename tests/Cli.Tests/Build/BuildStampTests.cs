using FactCheck.Cli.Build;

namespace FactCheck.Cli.Tests.Build;

public sealed class BuildStampTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly TemporaryFolder temporary = new();
    private readonly BuildStamp stamp;

    public BuildStampTests()
    {
        Save("src/Program.cs", Start.AddMinutes(-1));
        stamp = new BuildStamp(temporary.At("obj", "built"), [temporary.At("src"), temporary.At("global.json")]);
    }

    [Fact]
    public void Is_not_current_before_the_first_build() => stamp.IsCurrent.ShouldBeFalse();

    [Fact]
    public void Is_current_after_a_build()
    {
        stamp.Mark(Start);

        stamp.IsCurrent.ShouldBeTrue();
    }

    [Theory]
    [InlineData("src/Deep/New.cs")]
    [InlineData("global.json")]
    public void Is_not_current_when_a_source_was_saved_since_the_build_started(string file)
    {
        stamp.Mark(Start);
        Save(file, Start.AddSeconds(1));

        stamp.IsCurrent.ShouldBeFalse();
    }

    [Theory]
    [InlineData("src/bin/Out.dll")]
    [InlineData("src/obj/Out.dll")]
    public void Leaves_what_the_build_writes_out_of_account(string file)
    {
        stamp.Mark(Start);
        Save(file, Start.AddSeconds(1));

        stamp.IsCurrent.ShouldBeTrue();
    }

    public void Dispose() => temporary.Dispose();

    private void Save(string file, DateTimeOffset time)
    {
        var path = temporary.At(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, time.UtcDateTime);
    }
}
