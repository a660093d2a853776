using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Intake.Migrations
{
    /// <inheritdoc />
    public partial class Desk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "desk",
                schema: "intake",
                table: "article_revisions",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "desk",
                schema: "intake",
                table: "article_revisions");
        }
    }
}
