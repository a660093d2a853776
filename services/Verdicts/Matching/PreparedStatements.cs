using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Verdicts.Matching;

/// <summary>
/// Statements that a connection plans once: a search asks the same three or four every time, and planning them takes PostgreSQL as long as some of them run.
/// Within the context's transaction, where there is one.
/// </summary>
internal static class PreparedStatements
{
    /// <summary>Keeps one connection until it is disposed of, instead of taking one from the pool for each statement.</summary>
    internal static async Task<IAsyncDisposable> KeepOpenAsync(this VerdictsDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        return new Kept(db);
    }

    internal static async Task<List<T>> PreparedAsync<T>(
        this VerdictsDbContext db, string sql, object[] parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var kept = await db.KeepOpenAsync(cancellationToken);
        await using var command = ((NpgsqlConnection)db.Database.GetDbConnection()).Command(sql, parameters);
        await command.PrepareAsync(cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    internal static string? Text(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private sealed class Kept(VerdictsDbContext db) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await db.Database.CloseConnectionAsync();
    }
}
