using Microsoft.EntityFrameworkCore.Migrations;

namespace FactCheck.Hosting.Data;

public static class ColumnCompression
{
    /// <summary>
    /// Compresses long values with LZ4, which takes a fraction of the time of PostgreSQL's own and some more space. A server that was built
    /// without it keeps its own; what is stored stays as it is.
    /// </summary>
    /// <param name="migration">The migration, also its way back.</param>
    /// <param name="table">With its schema: <c>intake.outbox</c>.</param>
    /// <param name="columns">Of the table.</param>
    public static void CompressWithLz4(this MigrationBuilder migration, string table, params string[] columns) => Set(migration, "lz4", table, columns);

    /// <summary>Undoes <see cref="CompressWithLz4"/>.</summary>
    public static void CompressByDefault(this MigrationBuilder migration, string table, params string[] columns) => Set(migration, "default", table, columns);

    private static void Set(MigrationBuilder migration, string method, string table, string[] columns)
    {
        ArgumentNullException.ThrowIfNull(migration);
        var changes = string.Join(", ", columns.Select(column => $"ALTER COLUMN {column} SET COMPRESSION {method}"));
        migration.Sql($"DO $$ BEGIN ALTER TABLE {table} {changes}; EXCEPTION WHEN feature_not_supported THEN NULL; END $$");
    }
}
