using System.CommandLine;
using System.Diagnostics;
using FactCheck.Language.Training;
using FactCheck.Language.Training.Claims;
using FactCheck.Language.Training.Matching;

namespace FactCheck.Cli.Training;

/// <summary><c>factcheck train MODEL</c>: learns a model from labelled data and writes it to where the build embeds it.</summary>
internal static class TrainCommand
{
    private static readonly Trainable[] Models =
    [
        new(
            "syntax",
            "Part-of-speech tags, lemmas and dependency trees, from treebanks of Universal Dependencies.",
            [.. SyntaxTrainer.TrainingFiles, .. SyntaxTrainer.DevelopmentFiles],
            SyntaxTrainer.Train),
        new(
            "attribution",
            "Who said what: cues, their sources and contents, and how sure that is, from articles marked in PolNeAR's layout.",
            AttributionTrainer.TrainingFiles,
            AttributionTrainer.Train,
            AttributionTrainer.TrainHoldingOut),
        new(
            "claims",
            "What is worth checking, what can be checked and what is opinion, from ClaimBuster, PoliClaim, NewsSD-ENG and labelled news.",
            ClaimTrainer.TrainingFiles,
            (data, progress) => ClaimTrainer.Train(data, Repository.Find().At("tests", "Language.Tests", "Gold"), progress)),
        new(
            "matching",
            "Which past claim says the same, and how likely: from CheckThat's tweets and past claims, and sentences that have none.",
            MatchTrainer.TrainingFiles,
            MatchTrainer.Train),
    ];

    public static Command Create() => Create(Models);

    internal static Command Create(IEnumerable<Trainable> models)
    {
        var command = new Command("train", "Train a model of the engine anew; the next build puts it into the engine.");
        foreach (var model in models)
        {
            command.Subcommands.Add(CommandFor(model));
        }
        return command;
    }

    private static Command CommandFor(Trainable model)
    {
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "The folder with the training data (default: ../shared/data beside the repository).",
            HelpName = "DIR",
        };
        var output = new Option<DirectoryInfo?>("--output")
        {
            Description = "Where to write the model (default: shared/Language/Models in the repository).",
            HelpName = "DIR",
        };
        var holdout = new Option<bool>("--holdout")
        {
            Description = "Train on nine tenths, print what that finds in the tenth, and write nothing.",
        };
        var command = new Command(model.Name, model.Description) { data, output };
        if (model.TryOut is not null)
        {
            command.Options.Add(holdout);
        }
        command.SetAction((parsed, _) =>
        {
            var repository = Repository.Find();
            var from = parsed.GetValue(data)?.FullName ?? Path.GetFullPath(repository.At("..", "shared", "data"));
            var to = parsed.GetValue(output)?.FullName ?? repository.At("shared", "Language", "Models");
            Action<IProgress<string>> steps = model.TryOut is { } tryOut && parsed.GetValue(holdout)
                ? progress => tryOut(from, progress)
                : progress => Write(model.Train(from, progress), to, progress);
            return RunAsync(model, from, steps, parsed.InvocationConfiguration);
        });
        return command;
    }

    private static async Task<int> RunAsync(Trainable model, string from, Action<IProgress<string>> steps, InvocationConfiguration console)
    {
        var (output, error) = (console.Output, console.Error);
        if (model.Needs.FirstOrDefault(name => !Path.Exists(Path.Combine(from, name))) is { } missing)
        {
            await error.WriteLineAsync($"There is no {missing} in {from}: give the folder that holds it with --data.");
            return ExitCodes.BadInput;
        }
        var clock = Stopwatch.StartNew();
        try
        {
            steps(new ProgressLines(line => output.WriteLine($"{clock.Elapsed.TotalSeconds,6:0.0} s  {line}")));
            return ExitCodes.Fine;
        }
        catch (InvalidDataException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return ExitCodes.BadInput;
        }
        catch (IOException exception)
        {
            await error.WriteLineAsync($"A file could not be read or written: {exception.Message}");
            return ExitCodes.Failed;
        }
    }

    private static void Write(TrainedModel trained, string folder, IProgress<string> progress)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{trained.Name}.bin");
        File.WriteAllBytes(file, trained.File.Span);
        progress.Report($"wrote {file}, {trained.File.Length:N0} bytes");
    }

    /// <summary>Unlike <see cref="Progress{T}"/>, which hands its lines to other threads, says each at once and in order.</summary>
    private sealed class ProgressLines(Action<string> write) : IProgress<string>
    {
        public void Report(string value) => write(value);
    }
}
