namespace FactCheck.Language;

/// <summary>One thing that drove a score of a claim, in words that a reviewer reads.</summary>
/// <param name="Score">Which score: <see cref="CheckWorthiness"/>, <see cref="Verifiability"/> or <see cref="Subjectivity"/>.</param>
/// <param name="Reason">"a percentage", "“unemployment”".</param>
/// <param name="Weight">What it adds to the log-odds; below zero it speaks against.</param>
/// <param name="Start">Where the words that show it begin.</param>
/// <param name="End">Where they end.</param>
public sealed record ScoreReason(string Score, string Reason, double Weight, int Start, int End)
{
    public const string CheckWorthiness = "checkWorthiness";
    public const string Verifiability = "verifiability";
    public const string Subjectivity = "subjectivity";
}
