using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Verdicts.Claims;

namespace FactCheck.Verdicts.Settings;

/// <summary>How a workspace reviews.</summary>
internal sealed record ReviewSettings
{
    private const int MaxHours = 8_784;

    /// <summary>Whether one person may propose and approve; the audit trail then says so.</summary>
    public bool SingleReview { get; init; }

    /// <summary>Whether every claim gets a second verdict, by somebody who does not see the first until both stand.</summary>
    public bool BlindSecondVerdict { get; init; }

    public DueInHours DueInHours { get; init; } = new();

    internal static ReviewSettings Default { get; } = new();

    /// <exception cref="FormatException">It is no such settings; the message is a sentence.</exception>
    internal static ReviewSettings Parse(string json)
    {
        try
        {
            var settings = JsonSerializer.Deserialize<ReviewSettings>(json, JsonDefaults.Options) ?? throw new FormatException("The review settings are null.");
            var hours = settings.DueInHours;
            return new[] { hours.Block, hours.Warn, hours.Info, hours.None }.All(due => due is > 0 and <= MaxHours)
                ? settings
                : throw new FormatException($"dueInHours has 1 to {MaxHours} hours for each severity.");
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The review settings cannot be read at {exception.Path ?? "$"}: they have singleReview, blindSecondVerdict, and dueInHours with block, warn, info and none.", exception);
        }
    }

    internal string ToJson() => JsonSerializer.Serialize(this, JsonDefaults.Options);

    internal DateTimeOffset DueAt(Severity severity, DateTimeOffset now) => now.AddHours(severity switch
    {
        Severity.Block => DueInHours.Block,
        Severity.Warn => DueInHours.Warn,
        Severity.Info => DueInHours.Info,
        _ => DueInHours.None,
    });
}

/// <summary>How long a claim may take, by its gravest flag. What stops an article is waited for.</summary>
internal sealed record DueInHours
{
    public int Block { get; init; } = 4;

    public int Warn { get; init; } = 24;

    public int Info { get; init; } = 72;

    public int None { get; init; } = 168;
}
