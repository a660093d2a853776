using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class ClaimReviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "published_at",
                schema: "verdicts",
                table: "analyses",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "article_id",
                schema: "verdicts",
                table: "verdict_versions",
                type: "uuid",
                nullable: false,
                computedColumnSql: "(claim ->> 'articleId')::uuid",
                stored: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_embargoed",
                schema: "verdicts",
                table: "verdict_versions",
                type: "boolean",
                nullable: false,
                computedColumnSql: "claim ->> 'visibility' = 'embargoed'",
                stored: true);

            migrationBuilder.AddColumn<NpgsqlTsVector>(
                name: "search",
                schema: "verdicts",
                table: "verdict_versions",
                type: "tsvector",
                nullable: true,
                computedColumnSql: "to_tsvector('english', (claim ->> 'text') || ' ' || summary)",
                stored: true);

            migrationBuilder.CreateIndex(
                name: "ix_verdict_versions_search",
                schema: "verdicts",
                table: "verdict_versions",
                column: "search")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_verdict_versions_search",
                schema: "verdicts",
                table: "verdict_versions");

            migrationBuilder.DropColumn(
                name: "article_id",
                schema: "verdicts",
                table: "verdict_versions");

            migrationBuilder.DropColumn(
                name: "is_embargoed",
                schema: "verdicts",
                table: "verdict_versions");

            migrationBuilder.DropColumn(
                name: "search",
                schema: "verdicts",
                table: "verdict_versions");

            migrationBuilder.DropColumn(
                name: "published_at",
                schema: "verdicts",
                table: "analyses");
        }
    }
}
