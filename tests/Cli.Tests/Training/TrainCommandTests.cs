using FactCheck.Cli.Training;
using FactCheck.Language.Training;

namespace FactCheck.Cli.Tests.Training;

public sealed class TrainCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public async Task Writes_the_model_that_was_trained()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "ud"));

        var code = await TrainAsync((data, progress) =>
        {
            progress.Report("read 3 sentences");
            return new TrainedModel("tiny", new byte[] { 1, 2, 3 });
        });

        code.ShouldBe(ExitCodes.Fine);
        (await File.ReadAllBytesAsync(Path.Combine(folder.Path, "models", "tiny.bin"))).ShouldBe([1, 2, 3]);
        output.ToString().ShouldContain("read 3 sentences");
        output.ToString().ShouldContain("tiny.bin, 3 bytes");
    }

    [Fact]
    public async Task Says_what_data_is_missing_and_where_it_was_looked_for()
    {
        var code = await TrainAsync((_, _) => throw new InvalidOperationException("Nothing is to be trained."));

        code.ShouldBe(ExitCodes.BadInput);
        error.ToString().ShouldBe($"There is no ud in {folder.Path}: give the folder that holds it with --data.{Environment.NewLine}");
    }

    [Fact]
    public async Task Answers_data_that_cannot_be_read_with_exit_code_2()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "ud"));

        var code = await TrainAsync((_, _) => throw new InvalidDataException("tiny.conllu, line 3: 2 columns, where CoNLL-U has 10."));

        code.ShouldBe(ExitCodes.BadInput);
        error.ToString().ShouldContain("line 3");
    }

    [Fact]
    public async Task Lists_the_models_in_its_help()
    {
        await CommandLine.RunAsync([TrainCommand.Create()], ["train", "--help"], output, error);

        output.ToString().ShouldContain("syntax");
    }

    public void Dispose()
    {
        folder.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private Task<int> TrainAsync(Func<string, IProgress<string>, TrainedModel> train) => CommandLine.RunAsync(
        [TrainCommand.Create([new Trainable("tiny", "A model.", ["ud"], train)])],
        ["train", "tiny", "--data", folder.Path, "--output", Path.Combine(folder.Path, "models")],
        output,
        error);
}
