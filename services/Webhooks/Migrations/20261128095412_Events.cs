using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Webhooks.Migrations
{
    /// <inheritdoc />
    public partial class Events : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "body",
                schema: "webhooks",
                table: "events",
                type: "text",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "text");

            migrationBuilder.AddColumn<Guid>(
                name: "article_id",
                schema: "webhooks",
                table: "events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "verdict_id",
                schema: "webhooks",
                table: "events",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "verdict_version",
                schema: "webhooks",
                table: "events",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "verdict_recipients",
                schema: "webhooks",
                columns: table => new
                {
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: false),
                    verdict_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdict_recipients", x => new { x.verdict_id, x.subscription_id, x.version });
                    table.ForeignKey(
                        name: "fk_verdict_recipients_subscriptions_subscription_id",
                        column: x => x.subscription_id,
                        principalSchema: "webhooks",
                        principalTable: "subscriptions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_events_article_id",
                schema: "webhooks",
                table: "events",
                column: "article_id",
                filter: "article_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_events_verdict_id",
                schema: "webhooks",
                table: "events",
                column: "verdict_id",
                filter: "verdict_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_verdict_recipients_subscription_id",
                schema: "webhooks",
                table: "verdict_recipients",
                column: "subscription_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "verdict_recipients",
                schema: "webhooks");

            migrationBuilder.DropIndex(
                name: "ix_events_article_id",
                schema: "webhooks",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_verdict_id",
                schema: "webhooks",
                table: "events");

            migrationBuilder.DropColumn(
                name: "article_id",
                schema: "webhooks",
                table: "events");

            migrationBuilder.DropColumn(
                name: "verdict_id",
                schema: "webhooks",
                table: "events");

            migrationBuilder.DropColumn(
                name: "verdict_version",
                schema: "webhooks",
                table: "events");

            migrationBuilder.AlterColumn<string>(
                name: "body",
                schema: "webhooks",
                table: "events",
                type: "text",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "text",
                oldNullable: true);
        }
    }
}
