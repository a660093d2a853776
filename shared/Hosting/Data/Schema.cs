namespace FactCheck.Hosting.Data;

/// <summary>The one Postgres schema that this service owns.</summary>
public sealed record Schema(string Name);
