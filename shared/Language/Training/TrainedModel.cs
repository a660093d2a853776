namespace FactCheck.Language.Training;

/// <summary>A model as it ships: <c>shared/Language/Models/NAME.bin</c>.</summary>
public sealed record TrainedModel(string Name, ReadOnlyMemory<byte> File);
