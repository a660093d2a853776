using System.Globalization;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Faults;

/// <summary>What became of the articles, read from the database itself once nothing is on its way any more.</summary>
/// <param name="Lost">Articles that are not checked, webhooks of articles and of flagged claims that have not come, and analyses without some of their claims.</param>
/// <param name="DoubledEffects">Claims, revisions and events that stand twice.</param>
internal sealed record Tally(int Lost, int DoubledEffects)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Whoever has the webhook may know of it before Intake, which hears of the check by a message of its own.
    private const string NotChecked =
        """
        SELECT count(*) FROM unnest($1) AS sent (id)
        WHERE NOT EXISTS (SELECT FROM intake.article_revisions known WHERE known.article_id = sent.id AND known.status = 'checked')
           OR NOT EXISTS (SELECT FROM verdicts.analyses known WHERE known.article_id = sent.id)
        """;

    private const string Outbox = "SELECT count(*) FROM {0}.outbox";

    private const string FlaggedClaims = "SELECT count(*) FROM verdicts.claims WHERE article_id = ANY ($1) AND cardinality(flag_rules) > 0";

    // An analysis is stored with its claims or not at all.
    private const string HalfWritten =
        """
        SELECT count(*) FROM verdicts.analyses known WHERE article_id = ANY ($1)
           AND jsonb_array_length(document -> 'claims') <> (SELECT count(*) FROM verdicts.claims stored WHERE stored.article_id = known.article_id)
        """;

    /// <summary>Services that hand messages on; those that only publish have an outbox alone.</summary>
    private static readonly string[] Schemas = ["intake", "extraction", "attribution", "verdicts", "webhooks"];

    /// <summary>Waits until every accepted article has had its webhook and is checked in every service's eyes, and every outbox is empty; then counts.</summary>
    internal static async Task<Tally> TakeAsync(string connectionString, Traffic traffic)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await traffic.HasArrivedAsync();
        var ids = traffic.Accepted.Keys.Select(id => Guid.ParseExact(id[4..], "N")).ToArray();
        try
        {
            await Eventually.GetAsync(() => CountAsync(source, Union(Outbox)), left => left == 0, Patience);
            await Eventually.GetAsync(() => CountAsync(source, NotChecked, ids), left => left == 0, Patience);
            await Eventually.GetAsync(() => UnheardClaimsAsync(source, ids, traffic), left => left == 0, Patience);
        }
        catch (TimeoutException)
        {
            // What is missing by now is counted as lost below.
        }

        var notChecked = await CountAsync(source, NotChecked, ids);
        var unheard = traffic.Accepted.Keys.Except(traffic.Arrived()).Count();
        var doubled = await CountAsync(
            source,
            """
            SELECT (SELECT count(*) FROM (SELECT FROM verdicts.claims WHERE article_id = ANY ($1) GROUP BY article_id, start HAVING count(*) > 1) AS claims)
                 + (SELECT count(*) FROM (SELECT FROM intake.article_revisions WHERE article_id = ANY ($1) GROUP BY article_id HAVING count(*) > 1) AS revisions)
            """,
            ids);
        return new Tally(
            (int)(Math.Max(notChecked, unheard) + await UnheardClaimsAsync(source, ids, traffic) + await CountAsync(source, HalfWritten, ids)),
            (int)doubled + (traffic.Accepted.Count - traffic.Accepted.Values.Distinct().Count()) + traffic.DoubledEvents());
    }

    /// <summary>Messages that wait in the outboxes of all services.</summary>
    internal static async Task<long> WaitingAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        return await CountAsync(source, Union(Outbox));
    }

    /// <summary>Effects of messages so far: the rows of all inboxes.</summary>
    internal static async Task<long> MessagesAsync(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        return await CountAsync(source, Union("SELECT count(*) FROM {0}.inbox"));
    }

    private static async Task<long> UnheardClaimsAsync(NpgsqlDataSource source, Guid[] ids, Traffic traffic) =>
        Math.Max(0, await CountAsync(source, FlaggedClaims, ids) - traffic.ArrivedClaims().Count);

    private static string Union(string count) =>
        $"SELECT sum(count) FROM ({string.Join(" UNION ALL ", Schemas.Select(schema => string.Format(CultureInfo.InvariantCulture, count, schema)))}) AS counts";

    private static async Task<long> CountAsync(NpgsqlDataSource source, string query, Guid[]? ids = null)
    {
        await using var command = source.CreateCommand(query);
        if (ids is not null)
        {
            command.Parameters.Add(new NpgsqlParameter<Guid[]> { TypedValue = ids });
        }

        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }
}
