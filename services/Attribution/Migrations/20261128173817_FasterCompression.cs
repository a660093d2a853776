using FactCheck.Hosting.Data;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Attribution.Migrations
{
    /// <inheritdoc />
    public partial class FasterCompression : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CompressWithLz4("attribution.article_attributions", "attributions");
            migrationBuilder.CompressWithLz4("attribution.outbox", "body");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CompressByDefault("attribution.article_attributions", "attributions");
            migrationBuilder.CompressByDefault("attribution.outbox", "body");
        }
    }
}
