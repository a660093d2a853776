using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace FactCheck.Hosting.Data;

public static class BulkCopy
{
    /// <summary>
    /// Writes new rows at once, by PostgreSQL's binary COPY, within the context's transaction where one is open: no statement and no
    /// plan for each. The context does not track them.
    /// </summary>
    /// <exception cref="PostgresException">A row breaks a constraint: none is written.</exception>
    public static async Task CopyAsync<T>(this DbContext db, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Count == 0)
        {
            return;
        }

        var (statement, columns) = Describe(db.Model.FindEntityType(typeof(T)) ?? throw new ArgumentException($"{typeof(T).Name} has no table.", nameof(rows)));
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var copy = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(statement, cancellationToken);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellationToken);
                foreach (var column in columns)
                {
                    await WriteAsync(copy, column.ValueOf(row), column.Type, cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static (string Statement, List<Column> Columns) Describe(IEntityType type)
    {
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var properties = type.GetProperties().Where(property => property.GetComputedColumnSql() is null).ToList();
        var names = properties.Select(property => $"\"{property.GetColumnName(table)}\"");
        return ($"COPY {table.Schema}.{table.Name} ({string.Join(", ", names)}) FROM STDIN (FORMAT BINARY)", [.. properties.Select(property => new Column(property))]);
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, object? value, string type, CancellationToken cancellationToken) =>
        value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, type, cancellationToken);

    /// <summary>A property as its column holds it.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter _getter = property.GetGetter();
        private readonly RelationalTypeMapping _mapping = property.GetRelationalTypeMapping();

        internal string Type => _mapping.StoreType;

        internal object? ValueOf(object row)
        {
            var value = _getter.GetClrValueUsingContainingEntity(row);
            return _mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }
    }
}
