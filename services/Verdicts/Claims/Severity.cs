namespace FactCheck.Verdicts.Claims;

/// <summary>The weight of a claim's gravest flag.</summary>
internal enum Severity : short
{
    None = 0,
    Info = 1,
    Warn = 2,
    Block = 3,
}
