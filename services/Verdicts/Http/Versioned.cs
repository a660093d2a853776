namespace FactCheck.Verdicts.Http;

/// <summary>What an answer shows, and the version that its ETag carries.</summary>
internal sealed record Versioned<T>(T Value, int Version);
