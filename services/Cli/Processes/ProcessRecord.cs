using System.Text.Json.Serialization;

namespace FactCheck.Cli.Processes;

internal sealed record ProcessRecord(int Pid, string Started);

[JsonSerializable(typeof(ProcessRecord))]
internal sealed partial class ProcessRecordJson : JsonSerializerContext;
