using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class MatchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gin", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.AddColumn<int>(
                name: "number",
                schema: "verdicts",
                table: "fact_checks",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "title",
                schema: "verdicts",
                table: "fact_checks",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "match_blocks",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    first = table.Column<int>(type: "integer", nullable: false),
                    postings = table.Column<int>(type: "integer", nullable: false),
                    data = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_blocks", x => new { x.workspace_id, x.word, x.first });
                });

            migrationBuilder.CreateTable(
                name: "match_gone",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_gone", x => new { x.workspace_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "match_indexes",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    words_version = table.Column<int>(type: "integer", nullable: false),
                    fact_checks = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<long>(type: "bigint", nullable: false),
                    next_number = table.Column<int>(type: "integer", nullable: false),
                    loose_writes = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_indexes", x => x.workspace_id);
                });

            migrationBuilder.CreateTable(
                name: "match_words",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    word = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_words", x => new { x.workspace_id, x.word });
                });

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_workspace_id_number",
                schema: "verdicts",
                table: "fact_checks",
                columns: new[] { "workspace_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_match_words_workspace_id_word",
                schema: "verdicts",
                table: "match_words",
                columns: new[] { "workspace_id", "word" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "uuid_ops", "gin_trgm_ops" });

            // Blocks are packed already: to try to compress them costs time at every write and read, and saves nothing.
            migrationBuilder.Sql("ALTER TABLE verdicts.match_blocks ALTER data SET STORAGE EXTERNAL;");

            // Version 0 is no version: what was imported before gets its index as soon as the service runs.
            migrationBuilder.Sql(
                """
                INSERT INTO verdicts.match_indexes (workspace_id, words_version, fact_checks, words, next_number, loose_writes, written_at)
                SELECT DISTINCT workspace_id, 0, 0, 0, 0, 0, now() FROM verdicts.fact_checks;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "match_blocks",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "match_gone",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "match_indexes",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "match_words",
                schema: "verdicts");

            migrationBuilder.DropIndex(
                name: "ix_fact_checks_workspace_id_number",
                schema: "verdicts",
                table: "fact_checks");

            migrationBuilder.DropColumn(
                name: "number",
                schema: "verdicts",
                table: "fact_checks");

            migrationBuilder.DropColumn(
                name: "title",
                schema: "verdicts",
                table: "fact_checks");

            migrationBuilder.AlterDatabase()
                .OldAnnotation("Npgsql:PostgresExtension:btree_gin", ",,")
                .OldAnnotation("Npgsql:PostgresExtension:pg_trgm", ",,");
        }
    }
}
