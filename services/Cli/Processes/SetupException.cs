using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Cli.Processes;

/// <summary>Something the person at the terminal can mend: the message says what was wrong, where, and what to do.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without a sentence it would be of no use.")]
internal sealed class SetupException(string message) : Exception(message);
