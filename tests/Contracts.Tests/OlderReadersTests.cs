using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Contracts.Tests;

/// <summary>
/// While a release is rolled out, copies of the one before read what the new ones send. Whatever it was that they knew must still
/// be there, of the same kind, and never empty where it never was.
/// </summary>
public sealed class OlderReadersTests
{
    private const string NeverNull = "never-null.txt";

    public static TheoryData<string> ApprovedFiles => ContractTests.ApprovedFiles;

    [Theory]
    [MemberData(nameof(ApprovedFiles))]
    public void Today_s_message_has_all_that_an_older_copy_reads(string file)
    {
        var type = ContractTests.MessageTypes.Single(candidate => candidate.Name == file.Split('.')[0]);
        var known = JsonNode.Parse(File.ReadAllText(Path.Combine(ContractTests.ApprovedFolder(), file)));
        var sent = JsonSerializer.SerializeToNode(Samples.All[type], type, JsonSerializerOptions.Web);
        Missing(known, sent, type.Name).ShouldBeEmpty("a member that was once sent is sent for ever, and stays what it was");
    }

    [Fact]
    public void No_member_becomes_empty_that_never_was()
    {
        var list = Path.Combine(ContractTests.ApprovedFolder(), NeverNull);
        var today = ContractTests.MessageTypes.SelectMany(type => NeverNullIn(type, type.Name)).Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("FACTCHECK_APPROVE") == "1")
        {
            File.WriteAllLines(list, today.Union(File.Exists(list) ? File.ReadAllLines(list) : []).Order(StringComparer.Ordinal));
        }

        var approved = File.ReadAllLines(list);
        approved.Except(today).ShouldBeEmpty("an older copy counts on it: it may not become nullable");
        today.Except(approved).ShouldBeEmpty("run again with FACTCHECK_APPROVE=1, and from then on it may not become nullable");
    }

    private static IEnumerable<string> Missing(JsonNode? known, JsonNode? sent, string path) => (known, sent) switch
    {
        (JsonObject before, JsonObject now) => before.SelectMany(member => Missing(member.Value, now[member.Key], $"{path}.{member.Key}")),
        (JsonArray and [var before, ..], JsonArray and [var now, ..]) => Missing(before, now, $"{path}[]"),
        _ => known?.GetValueKind() is null or JsonValueKind.Null || Kind(known) == Kind(sent) ? [] : [path],
    };

    private static JsonValueKind? Kind(JsonNode? node) => node?.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : node?.GetValueKind();

    /// <summary>The paths of members whose type has no null, those of members that may be null among them.</summary>
    private static IEnumerable<string> NeverNullIn(Type type, string path)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var at = $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}";
            if (nullability.Create(member).ReadState == NullabilityState.NotNull)
            {
                yield return at;
            }

            var item = member.PropertyType is { IsGenericType: true } generic ? generic.GetGenericArguments()[0] : member.PropertyType;
            if (item.Assembly == type.Assembly)
            {
                foreach (var inner in NeverNullIn(item, at))
                {
                    yield return inner;
                }
            }
        }
    }
}
