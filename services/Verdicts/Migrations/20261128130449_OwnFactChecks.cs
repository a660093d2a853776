using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class OwnFactChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "claim_id",
                schema: "verdicts",
                table: "fact_checks",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_claim_id",
                schema: "verdicts",
                table: "fact_checks",
                column: "claim_id",
                filter: "claim_id IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_fact_checks_claim_id",
                schema: "verdicts",
                table: "fact_checks");

            migrationBuilder.DropColumn(
                name: "claim_id",
                schema: "verdicts",
                table: "fact_checks");
        }
    }
}
