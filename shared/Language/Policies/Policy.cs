using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Language.Policies;

/// <summary>
/// A newsroom's sourcing policy: rules over claims and who makes them. A JSON document, versioned by whoever keeps it; read it by
/// <see cref="Parse"/>, apply it by <see cref="PolicyEvaluator.Evaluate"/>. Two come with the engine (<see cref="BuiltIn"/>).
/// </summary>
public sealed record Policy
{
    private const int MostFaults = 20;

    private static readonly Lazy<IReadOnlyList<Policy>> Embedded = new(ReadEmbedded);

    /// <summary>Lower-case words joined by hyphens: <c>wire-agency</c>.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>What the policy follows and how strict it is, for people.</summary>
    public string? Description { get; init; }

    /// <summary>From 1; counts up with every change.</summary>
    public required int Version { get; init; }

    public required IReadOnlyList<PolicyRule> Rules { get; init; }

    /// <summary>The policy of those who have not chosen one: <c>wire-agency</c>.</summary>
    [JsonIgnore]
    public static Policy Default => BuiltIn[0];

    /// <summary><c>wire-agency</c> and <c>metropolitan-daily</c>.</summary>
    [JsonIgnore]
    public static IReadOnlyList<Policy> BuiltIn => Embedded.Value;

    /// <summary>Reads and checks a policy.</summary>
    /// <exception cref="FormatException">
    /// It is no policy; the message is a sentence, or one a line, that names the rule and the field at fault. Of many faults the first twenty.
    /// </exception>
    public static Policy Parse(string json)
    {
        var policy = PolicyReader.Read(json);
        var faults = PolicyChecks.Faults(policy).Take(MostFaults).ToList();
        return faults.Count == 0 ? policy : throw new FormatException(string.Join('\n', faults));
    }

    /// <summary>The JSON that <see cref="Parse"/> reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PolicyReader.Options);

    private static Policy[] ReadEmbedded() => [Read("wire-agency"), Read("metropolitan-daily")];

    private static Policy Read(string id)
    {
        using var stream = typeof(Policy).Assembly.GetManifestResourceStream($"Policies/{id}.json")
            ?? throw new InvalidOperationException($"The policy {id} is not embedded; seeds/policies/{id}.json was missing at build time.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd());
    }
}

/// <summary>One rule: where <see cref="When"/> holds for a claim, it is flagged with the severity and the reason.</summary>
public sealed record PolicyRule
{
    /// <summary>Unique within the policy: <c>bare-sources</c>.</summary>
    public required string Id { get; init; }

    public bool Enabled { get; init; } = true;

    public required Severity Severity { get; init; }

    /// <summary>
    /// Whether one of the claim's attributions must fit the condition, or every one of them. A claim that nobody is said to make
    /// is tried once, without an attribution.
    /// </summary>
    public SourceScope Sources { get; init; } = SourceScope.Any;

    public required Condition When { get; init; }

    /// <summary>A sentence for the reviewer; see <see cref="ReasonTemplate"/> for what it may name in braces.</summary>
    public required string Reason { get; init; }
}

/// <summary>What a flag asks for: to know, to look, or to stop.</summary>
public enum Severity
{
    Info,
    Warn,
    Block,
}

/// <summary>See <see cref="PolicyRule.Sources"/>.</summary>
public enum SourceScope
{
    Any,
    All,
}
