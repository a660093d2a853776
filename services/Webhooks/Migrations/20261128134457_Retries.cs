using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Webhooks.Migrations
{
    /// <inheritdoc />
    public partial class Retries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_retry",
                schema: "webhooks",
                table: "queue",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_queue_retries",
                schema: "webhooks",
                table: "queue",
                columns: new[] { "subscription_id", "next_attempt_at" },
                filter: "is_retry");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_queue_retries",
                schema: "webhooks",
                table: "queue");

            migrationBuilder.DropColumn(
                name: "is_retry",
                schema: "webhooks",
                table: "queue");
        }
    }
}
