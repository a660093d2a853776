using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class MatchSpellings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_match_words_workspace_id_word",
                schema: "verdicts",
                table: "match_words");

            migrationBuilder.CreateIndex(
                name: "ix_match_words_word",
                schema: "verdicts",
                table: "match_words",
                column: "word")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_match_words_word",
                schema: "verdicts",
                table: "match_words");

            migrationBuilder.CreateIndex(
                name: "ix_match_words_workspace_id_word",
                schema: "verdicts",
                table: "match_words",
                columns: new[] { "workspace_id", "word" })
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "uuid_ops", "gin_trgm_ops" });
        }
    }
}
