using FactCheck.Language.Training;

namespace FactCheck.Cli.Training;

/// <summary>
/// One model that <c>factcheck train</c> can make: the files or folders that must be in the folder of data, and how the model is made from
/// that folder, saying what is being done; and how it is tried out on a part of the data that it is not trained on, where it can be.
/// </summary>
internal sealed record Trainable(
    string Name, string Description, IReadOnlyList<string> Needs, Func<string, IProgress<string>, TrainedModel> Train,
    Action<string, IProgress<string>>? TryOut = null);
