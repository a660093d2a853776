using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Intake.Migrations
{
    /// <inheritdoc />
    public partial class FasterCompression : Migration
    {
        // Every accepted article is compressed twice, as its text and as its message: LZ4 takes a third less of the server's time for the whole
        // insert, and some more space. A server that was built without it keeps its own.
        private const string Change =
            """
            DO $$ BEGIN
                ALTER TABLE intake.article_revisions ALTER COLUMN text SET COMPRESSION {0};
                ALTER TABLE intake.outbox ALTER COLUMN body SET COMPRESSION {0};
            EXCEPTION WHEN feature_not_supported THEN NULL;
            END $$
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Change.Replace("{0}", "lz4"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Change.Replace("{0}", "default"));
        }
    }
}
