using FactCheck.Language.Policies;

namespace FactCheck.Verdicts.Settings;

/// <summary>What a workspace's claims are held to.</summary>
/// <param name="Policy">The sourcing policy.</param>
/// <param name="RatingScale">By which past fact-checks are read.</param>
internal sealed record WorkspaceSettings(Policy Policy, RatingScale RatingScale)
{
    /// <summary>How often either had been written when they were read.</summary>
    public required int Writings { get; init; }
}
