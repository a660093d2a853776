using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class Sourcing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "received_revision",
                schema: "verdicts",
                table: "articles",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "byline",
                schema: "verdicts",
                table: "analyses",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "desk",
                schema: "verdicts",
                table: "analyses",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "article_sourcing",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    desk = table.Column<string>(type: "text", nullable: true),
                    authors = table.Column<string[]>(type: "text[]", nullable: false),
                    dated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    claims = table.Column<int>(type: "integer", nullable: false),
                    attributed_claims = table.Column<int>(type: "integer", nullable: false),
                    anonymous_claims = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_article_sourcing", x => new { x.workspace_id, x.article_id });
                });

            migrationBuilder.CreateTable(
                name: "flag_refreshes",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_flag_refreshes", x => x.workspace_id);
                });

            migrationBuilder.CreateTable(
                name: "source_appearances",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    titled_key = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    quotes = table.Column<int>(type: "integer", nullable: false),
                    direct_quotes = table.Column<int>(type: "integer", nullable: false),
                    mentions = table.Column<string>(type: "jsonb", nullable: false),
                    claim_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_appearances", x => new { x.workspace_id, x.article_id, x.source_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "source_names",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    source_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source_names", x => new { x.workspace_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "sources",
                schema: "verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: true),
                    first = table.Column<string>(type: "text", nullable: true),
                    surname = table.Column<string>(type: "text", nullable: true),
                    title_words = table.Column<string[]>(type: "text[]", nullable: false),
                    names = table.Column<string>(type: "text", nullable: false),
                    articles = table.Column<int>(type: "integer", nullable: false),
                    quotes = table.Column<int>(type: "integer", nullable: false),
                    claims = table.Column<int>(type: "integer", nullable: false),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_article_sourcing_workspace_id_dated_at",
                schema: "verdicts",
                table: "article_sourcing",
                columns: new[] { "workspace_id", "dated_at" });

            migrationBuilder.CreateIndex(
                name: "ix_source_appearances_source_id_article_id",
                schema: "verdicts",
                table: "source_appearances",
                columns: new[] { "source_id", "article_id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_source_names_source_id",
                schema: "verdicts",
                table: "source_names",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_sources_names",
                schema: "verdicts",
                table: "sources",
                column: "names")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:TsVectorConfig", "simple");

            migrationBuilder.CreateIndex(
                name: "ix_sources_workspace_id_articles_id",
                schema: "verdicts",
                table: "sources",
                columns: new[] { "workspace_id", "articles", "id" },
                descending: new[] { false, true, true },
                filter: "merged_into IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sources_workspace_id_class_articles_id",
                schema: "verdicts",
                table: "sources",
                columns: new[] { "workspace_id", "class", "articles", "id" },
                descending: new[] { false, false, true, true },
                filter: "merged_into IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sources_workspace_id_surname",
                schema: "verdicts",
                table: "sources",
                columns: new[] { "workspace_id", "surname" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "article_sourcing",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "flag_refreshes",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "source_appearances",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "source_names",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "sources",
                schema: "verdicts");

            migrationBuilder.DropColumn(
                name: "received_revision",
                schema: "verdicts",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "byline",
                schema: "verdicts",
                table: "analyses");

            migrationBuilder.DropColumn(
                name: "desk",
                schema: "verdicts",
                table: "analyses");
        }
    }
}
