using FactCheck.Hosting.Data;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class FasterCompression : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CompressWithLz4("verdicts.analyses", "document");
            migrationBuilder.CompressWithLz4("verdicts.earlier_analyses", "document");
            migrationBuilder.CompressWithLz4("verdicts.outbox", "body");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CompressByDefault("verdicts.analyses", "document");
            migrationBuilder.CompressByDefault("verdicts.earlier_analyses", "document");
            migrationBuilder.CompressByDefault("verdicts.outbox", "body");
        }
    }
}
