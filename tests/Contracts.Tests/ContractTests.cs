using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Contracts.Articles;

namespace FactCheck.Contracts.Tests;

/// <summary>
/// The wire is what other copies, older ones among them, agree on. Today's records must serialise to the approved JSON,
/// and every approved JSON of the past (Approved/*.v1.json, …) must still be readable: contracts only grow.
/// </summary>
public sealed class ContractTests
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static TheoryData<string> Messages => [.. MessageTypes.Select(type => type.Name)];

    public static TheoryData<string> ApprovedFiles => [.. Directory.GetFiles(ApprovedFolder(), "*.json").Select(file => Path.GetFileName(file))];

    internal static IEnumerable<Type> MessageTypes =>
        typeof(ArticleReceived).Assembly.GetExportedTypes().Where(type => type.GetProperty(nameof(ArticleReceived.OccurredAt)) is not null);

    [Theory]
    [MemberData(nameof(Messages))]
    public void Serialises_to_the_approved_json(string message)
    {
        var type = MessageTypes.Single(candidate => candidate.Name == message);
        Samples.All.ShouldContainKey(type, "every message needs a sample");
        var json = JsonSerializer.Serialize(Samples.All[type], type, Indented);
        var newest = Directory.GetFiles(ApprovedFolder(), $"{message}.v*.json").Order().LastOrDefault();
        if (newest is null && Environment.GetEnvironmentVariable("FACTCHECK_APPROVE") == "1")
        {
            File.WriteAllText(newest = Path.Combine(ApprovedFolder(), $"{message}.v1.json"), json + "\n");
        }

        newest.ShouldNotBeNull($"read this, and if it is right run again with FACTCHECK_APPROVE=1:\n{json}");
        json.ShouldBe(File.ReadAllText(newest).TrimEnd(), "a contract may only grow: approve the new JSON as the next version and keep the old file");
    }

    [Theory]
    [MemberData(nameof(ApprovedFiles))]
    public void Still_reads_every_json_that_was_ever_approved(string file)
    {
        var type = MessageTypes.Single(candidate => candidate.Name == file.Split('.')[0]);
        var approved = JsonNode.Parse(File.ReadAllText(Path.Combine(ApprovedFolder(), file)));
        var read = JsonSerializer.SerializeToNode(approved.Deserialize(type, JsonSerializerOptions.Web), type, JsonSerializerOptions.Web);
        Lost(approved, read, "$").ShouldBeEmpty("what an older copy sends must arrive whole");
    }

    [Fact]
    public void References_nothing() =>
        typeof(ArticleReceived).Assembly.GetReferencedAssemblies().Select(name => name.Name)
            .ShouldAllBe(name => name!.StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<string> Lost(JsonNode? approved, JsonNode? read, string path) => (approved, read) switch
    {
        (JsonObject sent, JsonObject got) => sent.SelectMany(member => Lost(member.Value, got[member.Key], $"{path}.{member.Key}")),
        (JsonArray sent, JsonArray got) => sent.SelectMany((item, index) => Lost(item, got.ElementAtOrDefault(index), $"{path}[{index}]")),
        _ => JsonNode.DeepEquals(approved, read) ? [] : [path],
    };

    internal static string ApprovedFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Approved");
}
