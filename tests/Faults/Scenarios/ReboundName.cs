using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Faults.Scenarios;

/// <summary>
/// DNS rebinding: an endpoint's name led outside when it was subscribed, and leads inside when an event is due. No test has a name server of the world's, so the
/// endpoint's address is exchanged in the database instead; what is asked of the guard at that moment is the same.
/// </summary>
internal static class ReboundName
{
    private const string Refusal = "not a public address";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>For the first attempt of one article's event; the second finds the receiver where it was.</summary>
    /// <param name="run">Which sends the article.</param>
    /// <param name="subscription">The path of the receiver's subscription.</param>
    /// <param name="receiver">Whose name it is.</param>
    /// <param name="canary">Where it leads meanwhile.</param>
    /// <returns>A sentence where the attempt was not refused.</returns>
    internal static async Task<IReadOnlyList<string>> LeadInsideAsync(FaultRun run, string subscription, HostileReceiver receiver, Canary canary)
    {
        await using var database = NpgsqlDataSource.Create(run.Servers.PostgresItself);
        await LeadAsync(database, receiver.Url, canary.ForbiddenUrl);
        await run.Traffic.SendAnotherAsync();
        try
        {
            await Eventually.GetAsync(
                () => run.Suite.Api.GetStringAsync(new Uri($"{subscription}/deliveries", UriKind.Relative)),
                deliveries => deliveries.Contains(Refusal, StringComparison.Ordinal),
                Patience);
            return [];
        }
        catch (TimeoutException exception)
        {
            return [$"No attempt was refused for where its name led. {exception.Message}"];
        }
        finally
        {
            await LeadAsync(database, canary.ForbiddenUrl, receiver.Url);
        }
    }

    private static async Task LeadAsync(NpgsqlDataSource database, string from, string to)
    {
        await using var command = database.CreateCommand("UPDATE webhooks.subscriptions SET url = $1 WHERE url = $2");
        command.Parameters.AddWithValue(to);
        command.Parameters.AddWithValue(from);
        if (await command.ExecuteNonQueryAsync() != 1)
        {
            throw new InvalidOperationException($"There is no subscription of {from}.");
        }
    }
}
