using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Cli.Processes;
using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Servers;

/// <summary>What is made up once and remembered: passwords, keys and ports. Kept in a file that only its owner may read.</summary>
internal sealed record Settings
{
    public required string PostgresPassword { get; init; }

    public required string RabbitMqPassword { get; init; }

    public required string ErlangCookie { get; init; }

    public required string SigningKey { get; init; }

    public required string ApiKey { get; init; }

    public required string DashboardPassword { get; init; }

    public required Dictionary<string, int> Ports { get; init; }

    public static Settings Generate() => new()
    {
        PostgresPassword = Base62.RandomText(32),
        RabbitMqPassword = Base62.RandomText(32),
        ErlangCookie = Base62.RandomText(32),
        SigningKey = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ApiKey = Suite.ApiKey.Generate(),
        DashboardPassword = Base62.RandomText(20),
        Ports = [],
    };

    public static async Task<Settings> OpenAsync(StateFolder folder, CancellationToken cancellation)
    {
        if (Read(folder) is { } settings)
        {
            return settings;
        }
        var generated = Generate();
        await generated.SaveAsync(folder, cancellation);
        return generated;
    }

    /// <summary>Null when nothing was set up here yet.</summary>
    public static Settings? Read(StateFolder folder)
    {
        var path = PathIn(folder);
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), SettingsJson.Default.Settings) : null;
        }
        catch (JsonException exception)
        {
            throw new SetupException($"{path} cannot be read ({exception.Message}). ./factcheck reset clears everything and starts anew.");
        }
    }

    public Task SaveAsync(StateFolder folder, CancellationToken cancellation) =>
        SecretFile.WriteAsync(PathIn(folder), JsonSerializer.Serialize(this, SettingsJson.Default.Settings), cancellation);

    private static string PathIn(StateFolder folder) => folder.At("settings.json");
}

[JsonSourceGenerationOptions(WriteIndented = true)]
[JsonSerializable(typeof(Settings))]
internal sealed partial class SettingsJson : JsonSerializerContext;
