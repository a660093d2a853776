namespace FactCheck.Verdicts.Settings;

/// <summary>Who put a version into force, and when; null for the one that everybody starts with.</summary>
internal sealed record SettingsVersion(int Version, string? Author, DateTimeOffset? CreatedAt);
