using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class EarlierAnalyses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_claims_workspace_id_article_id_revision_ordinal",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.CreateTable(
                name: "earlier_analyses",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    engine_version = table.Column<string>(type: "text", nullable: false),
                    document = table.Column<string>(type: "jsonb", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_earlier_analyses", x => new { x.workspace_id, x.article_id, x.revision, x.engine_version });
                });

            migrationBuilder.CreateIndex(
                name: "ix_claims_workspace_id_article_id_revision_ordinal",
                schema: "verdicts",
                table: "claims",
                columns: new[] { "workspace_id", "article_id", "revision", "ordinal" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "earlier_analyses",
                schema: "verdicts");

            migrationBuilder.DropIndex(
                name: "ix_claims_workspace_id_article_id_revision_ordinal",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.CreateIndex(
                name: "ix_claims_workspace_id_article_id_revision_ordinal",
                schema: "verdicts",
                table: "claims",
                columns: new[] { "workspace_id", "article_id", "revision", "ordinal" },
                unique: true);
        }
    }
}
