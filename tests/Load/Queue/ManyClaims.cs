using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Testing;
using Npgsql;

namespace FactCheck.Load.Queue;

/// <summary>A queue of very many claims: the samples' articles as the suite checked them, copied in the database with other numbers, ages and priorities.</summary>
internal static class ManyClaims
{
    private const int Articles = 12;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <param name="api">The suite's.</param>
    /// <param name="database">Its database.</param>
    /// <param name="count">How many claims there are to be, flagged or not; it can be done again for more.</param>
    /// <returns>How many there are, a few more than that.</returns>
    internal static async Task<long> FillAsync(HttpClient api, string database, int count)
    {
        var samples = new SampleArticles("queue");
        foreach (var number in Enumerable.Range(0, Articles))
        {
            using var sent = await api.PostAsJsonAsync("v1/articles", samples[number]);
            sent.EnsureSuccessStatusCode();
            var id = (await sent.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
            await Eventually.GetAsync(() => api.GetFromJsonAsync<JsonElement>($"v1/articles/{id}"), article => article.GetProperty("status").GetString() == "checked", Patience);
        }

        await using var data = NpgsqlDataSource.Create(database);
        var made = await ScalarAsync(data, "SELECT count(*) FROM verdicts.claims");
        await using var copy = data.CreateCommand(
            """
            INSERT INTO verdicts.claims
            SELECT (jsonb_populate_record(c, jsonb_build_object(
                'id', gen_random_uuid(), 'priority', c.priority - (n * 97) % 60000, 'detected_at', c.detected_at - n * interval '7 minutes', 'text', c.text || ' (' || n || ')'))).*
            FROM verdicts.claims c, generate_series(1, $1) n
            """);
        copy.CommandTimeout = 600;
        copy.Parameters.Add(new NpgsqlParameter { Value = (int)Math.Ceiling((double)count / made) - 1 });
        await copy.ExecuteNonQueryAsync();
        await using var analyze = data.CreateCommand("ANALYZE verdicts.claims");
        await analyze.ExecuteNonQueryAsync();
        var stored = await ScalarAsync(data, "SELECT count(*) FROM verdicts.claims");
        Console.WriteLine($"{stored:N0} claims, {await ScalarAsync(data, "SELECT count(*) FROM verdicts.claims WHERE severity > 0"):N0} of them flagged and waiting");
        return stored;
    }

    private static async Task<long> ScalarAsync(NpgsqlDataSource data, string query)
    {
        await using var command = data.CreateCommand(query);
        return (long)(await command.ExecuteScalarAsync() ?? 0L);
    }
}
