using FactCheck.Language.Training;

namespace FactCheck.Cli.Training;

/// <summary>
/// One model that <c>factcheck train</c> can make: the files or folders that must be in the folder of data, and how the model is made from
/// that folder, saying what is being done.
/// </summary>
internal sealed record Trainable(
    string Name, string Description, IReadOnlyList<string> Needs, Func<string, IProgress<string>, TrainedModel> Train);
