namespace FactCheck.Dashboard.Sources;

/// <summary>One bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its length, in the same unit as the others'.</param>
/// <param name="Text">The value as it is written.</param>
/// <param name="IsUnnamed">Whether it counts what nobody put their name to.</param>
public sealed record ChartBar(string Label, double Value, string Text, bool IsUnnamed = false);
