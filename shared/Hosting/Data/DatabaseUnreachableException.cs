namespace FactCheck.Hosting.Data;

/// <summary>Not even a connection was to be had.</summary>
public sealed class DatabaseUnreachableException(Exception exception) : Exception("The database could not be reached.", exception);
