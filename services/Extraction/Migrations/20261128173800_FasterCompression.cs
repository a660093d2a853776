using FactCheck.Hosting.Data;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Extraction.Migrations
{
    /// <inheritdoc />
    public partial class FasterCompression : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CompressWithLz4("extraction.article_extractions", "claims", "citations");
            migrationBuilder.CompressWithLz4("extraction.outbox", "body");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CompressByDefault("extraction.article_extractions", "claims", "citations");
            migrationBuilder.CompressByDefault("extraction.outbox", "body");
        }
    }
}
