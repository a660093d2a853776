using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Admission : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "unchecked_revisions",
                schema: "intake",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    admitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    trace_parent = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unchecked_revisions", x => new { x.article_id, x.number });
                });

            migrationBuilder.CreateIndex(
                name: "ix_unchecked_revisions_workspace_id_admitted_at",
                schema: "intake",
                table: "unchecked_revisions",
                columns: new[] { "workspace_id", "admitted_at" },
                filter: "admitted_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_unchecked_revisions_workspace_id_received_at",
                schema: "intake",
                table: "unchecked_revisions",
                columns: new[] { "workspace_id", "received_at" },
                filter: "admitted_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "unchecked_revisions",
                schema: "intake");
        }
    }
}
