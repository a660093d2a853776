using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class MatchDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "match_decisions",
                schema: "verdicts",
                table: "claims",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "match_decisions",
                schema: "verdicts",
                table: "claims");
        }
    }
}
