using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class Workflow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "assignee",
                schema: "verdicts",
                table: "claims",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_at",
                schema: "verdicts",
                table: "claims",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_verdict",
                schema: "verdicts",
                table: "claims",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "lock_holder",
                schema: "verdicts",
                table: "claims",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "locked_until",
                schema: "verdicts",
                table: "claims",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "overdue_at",
                schema: "verdicts",
                table: "claims",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "reach",
                schema: "verdicts",
                table: "claims",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "round",
                schema: "verdicts",
                table: "claims",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "reviews",
                schema: "verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    rating = table.Column<int>(type: "integer", nullable: true),
                    rating_text = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    is_blind = table.Column<bool>(type: "boolean", nullable: false),
                    is_sealed = table.Column<bool>(type: "boolean", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    change_request = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.ForeignKey(
                        name: "fk_reviews_claims_claim_id",
                        column: x => x.claim_id,
                        principalSchema: "verdicts",
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "verdicts",
                schema: "verdicts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    approved_review_id = table.Column<Guid>(type: "uuid", nullable: true),
                    latest_version = table.Column<int>(type: "integer", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdicts", x => x.id);
                    table.ForeignKey(
                        name: "fk_verdicts_claims_claim_id",
                        column: x => x.claim_id,
                        principalSchema: "verdicts",
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "verdict_versions",
                schema: "verdicts",
                columns: table => new
                {
                    verdict_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    supersedes = table.Column<int>(type: "integer", nullable: true),
                    claim = table.Column<string>(type: "jsonb", nullable: false),
                    rating = table.Column<int>(type: "integer", nullable: true),
                    rating_text = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false),
                    explanation = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    approver = table.Column<string>(type: "text", nullable: false),
                    slug = table.Column<string>(type: "text", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_verdict_versions", x => new { x.verdict_id, x.version });
                    table.ForeignKey(
                        name: "fk_verdict_versions_verdicts_verdict_id",
                        column: x => x.verdict_id,
                        principalSchema: "verdicts",
                        principalTable: "verdicts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_claims_due_at",
                schema: "verdicts",
                table: "claims",
                column: "due_at",
                filter: "due_at IS NOT NULL AND overdue_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_claims_workspace_id_assignee_priority_id",
                schema: "verdicts",
                table: "claims",
                columns: new[] { "workspace_id", "assignee", "priority", "id" },
                descending: new[] { false, false, true, true },
                filter: "assignee IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_claims_workspace_id_due_at",
                schema: "verdicts",
                table: "claims",
                columns: new[] { "workspace_id", "due_at" },
                filter: "due_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_claim_id_round",
                schema: "verdicts",
                table: "reviews",
                columns: new[] { "claim_id", "round" });

            migrationBuilder.CreateIndex(
                name: "ix_reviews_workspace_id_proposed_at",
                schema: "verdicts",
                table: "reviews",
                columns: new[] { "workspace_id", "proposed_at" },
                filter: "is_blind");

            migrationBuilder.CreateIndex(
                name: "ix_verdict_versions_workspace_id_published_at_verdict_id",
                schema: "verdicts",
                table: "verdict_versions",
                columns: new[] { "workspace_id", "published_at", "verdict_id" },
                descending: new[] { false, true, true });

            migrationBuilder.CreateIndex(
                name: "ix_verdicts_claim_id",
                schema: "verdicts",
                table: "verdicts",
                column: "claim_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verdicts_slug",
                schema: "verdicts",
                table: "verdicts",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_verdicts_workspace_id_id",
                schema: "verdicts",
                table: "verdicts",
                columns: new[] { "workspace_id", "id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_verdicts_workspace_id_status_id",
                schema: "verdicts",
                table: "verdicts",
                columns: new[] { "workspace_id", "status", "id" },
                descending: new[] { false, false, true });

            // Claims from before have no reach on record; QueueOrder says what the numbers mean.
            migrationBuilder.Sql(
                """
                UPDATE verdicts.claims SET priority =
                    trunc(extract(epoch FROM timestamptz '2100-01-01 00:00:00Z' - detected_at) / 60)
                    + round(7 * 24 * 60 * (4 * severity + 2 * check_worthiness));

                CREATE FUNCTION verdicts.refuse_to_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'A published version never changes: publish another.' USING ERRCODE = 'restrict_violation';
                END $$;

                CREATE TRIGGER published_stays BEFORE UPDATE OR DELETE ON verdicts.verdict_versions
                    FOR EACH ROW EXECUTE FUNCTION verdicts.refuse_to_rewrite();

                CREATE TRIGGER published_stays_together BEFORE TRUNCATE ON verdicts.verdict_versions
                    FOR EACH STATEMENT EXECUTE FUNCTION verdicts.refuse_to_rewrite();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reviews",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "verdict_versions",
                schema: "verdicts");

            migrationBuilder.DropTable(
                name: "verdicts",
                schema: "verdicts");

            migrationBuilder.DropIndex(
                name: "ix_claims_due_at",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims_workspace_id_assignee_priority_id",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropIndex(
                name: "ix_claims_workspace_id_due_at",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "assignee",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "due_at",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "has_verdict",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "lock_holder",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "locked_until",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "overdue_at",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "reach",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.DropColumn(
                name: "round",
                schema: "verdicts",
                table: "claims");

            migrationBuilder.Sql("DROP FUNCTION verdicts.refuse_to_rewrite");
        }
    }
}
