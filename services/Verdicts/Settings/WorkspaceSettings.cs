using FactCheck.Language.Policies;

namespace FactCheck.Verdicts.Settings;

/// <summary>What a workspace's claims are held to.</summary>
internal sealed record WorkspaceSettings(Policy Policy, RatingScale RatingScale);
