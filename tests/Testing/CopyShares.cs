using Npgsql;

namespace FactCheck.Testing;

/// <summary>
/// Which copy of a service handled how many messages, as the database knows it: a column of the test's own in each inbox, filled
/// with the name under which the copy is connected in the very transaction of the message's effect.
/// </summary>
public sealed class CopyShares
{
    private readonly NpgsqlDataSource _source;
    private readonly string _schema;
    private readonly DateTime _since;

    private CopyShares(NpgsqlDataSource source, string schema, DateTime since) => (_source, _schema, _since) = (source, schema, since);

    /// <summary>Counts from now on.</summary>
    public static async Task<CopyShares> BeginAsync(NpgsqlDataSource source, string service)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(service);
        var schema = service.ToLowerInvariant();
        await using var column = source.CreateCommand($"ALTER TABLE {schema}.inbox ADD COLUMN IF NOT EXISTS handled_by text DEFAULT current_setting('application_name')");
        await column.ExecuteNonQueryAsync();
        await using var now = source.CreateCommand("SELECT clock_timestamp()");
        return new CopyShares(source, schema, (DateTime)(await now.ExecuteScalarAsync())!);
    }

    /// <returns>The messages of each copy that handled any, the first copy first.</returns>
    public async Task<IReadOnlyDictionary<string, long>> TakeAsync()
    {
        await using var command = _source.CreateCommand($"SELECT handled_by, count(*) FROM {_schema}.inbox WHERE handled_at >= $1 GROUP BY handled_by ORDER BY handled_by");
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = _since });
        var shares = new Dictionary<string, long>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            shares[reader.GetString(0)] = reader.GetInt64(1);
        }

        return shares;
    }
}
