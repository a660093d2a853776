using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Webhooks.Migrations
{
    /// <inheritdoc />
    public partial class Queue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE webhooks.attempts DROP CONSTRAINT fk_attempts_deliveries_delivery_id");

            migrationBuilder.AddColumn<Guid>(
                name: "leased_by",
                schema: "webhooks",
                table: "subscriptions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "leased_until",
                schema: "webhooks",
                table: "subscriptions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "queue",
                schema: "webhooks",
                columns: table => new
                {
                    delivery_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subscription_id = table.Column<Guid>(type: "uuid", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_manual = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_queue", x => x.delivery_id);
                    table.ForeignKey(
                        name: "fk_queue_deliveries_delivery_id",
                        column: x => x.delivery_id,
                        principalSchema: "webhooks",
                        principalTable: "deliveries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_queue_manual",
                schema: "webhooks",
                table: "queue",
                column: "subscription_id",
                filter: "is_manual");

            migrationBuilder.CreateIndex(
                name: "ix_queue_subscription_id_next_attempt_at",
                schema: "webhooks",
                table: "queue",
                columns: new[] { "subscription_id", "next_attempt_at" });

            // What waits moves to the queue, and whatever is under way is sent once more.
            migrationBuilder.Sql(
                """
                INSERT INTO webhooks.queue (delivery_id, subscription_id, next_attempt_at, is_manual)
                SELECT id, subscription_id, next_attempt_at, is_manual FROM webhooks.deliveries WHERE next_attempt_at IS NOT NULL
                """);

            // Room on the page for the row that is booked, so that booking touches no index; and a queue that is swept before it grows.
            migrationBuilder.Sql("ALTER TABLE webhooks.deliveries SET (fillfactor = 80)");
            migrationBuilder.Sql("ALTER TABLE webhooks.subscriptions SET (fillfactor = 50)");
            migrationBuilder.Sql("ALTER TABLE webhooks.queue SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)");

            migrationBuilder.DropIndex(
                name: "ix_deliveries_subscription_id_leased_until",
                schema: "webhooks",
                table: "deliveries");

            migrationBuilder.DropIndex(
                name: "ix_deliveries_subscription_id_next_attempt_at",
                schema: "webhooks",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "is_manual",
                schema: "webhooks",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "leased_until",
                schema: "webhooks",
                table: "deliveries");

            migrationBuilder.DropColumn(
                name: "next_attempt_at",
                schema: "webhooks",
                table: "deliveries");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddForeignKey(
                name: "fk_attempts_deliveries_delivery_id",
                schema: "webhooks",
                table: "attempts",
                column: "delivery_id",
                principalSchema: "webhooks",
                principalTable: "deliveries",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.DropColumn(
                name: "leased_by",
                schema: "webhooks",
                table: "subscriptions");

            migrationBuilder.DropColumn(
                name: "leased_until",
                schema: "webhooks",
                table: "subscriptions");

            migrationBuilder.AddColumn<bool>(
                name: "is_manual",
                schema: "webhooks",
                table: "deliveries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "leased_until",
                schema: "webhooks",
                table: "deliveries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "next_attempt_at",
                schema: "webhooks",
                table: "deliveries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.Sql(
                """
                UPDATE webhooks.deliveries d SET next_attempt_at = q.next_attempt_at, is_manual = q.is_manual
                FROM webhooks.queue q WHERE q.delivery_id = d.id
                """);
            migrationBuilder.Sql("ALTER TABLE webhooks.deliveries RESET (fillfactor)");
            migrationBuilder.Sql("ALTER TABLE webhooks.subscriptions RESET (fillfactor)");

            migrationBuilder.DropTable(
                name: "queue",
                schema: "webhooks");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_subscription_id_leased_until",
                schema: "webhooks",
                table: "deliveries",
                columns: new[] { "subscription_id", "leased_until" },
                filter: "leased_until IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_deliveries_subscription_id_next_attempt_at",
                schema: "webhooks",
                table: "deliveries",
                columns: new[] { "subscription_id", "next_attempt_at" },
                filter: "next_attempt_at IS NOT NULL");
        }
    }
}
