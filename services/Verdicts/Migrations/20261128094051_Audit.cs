using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FactCheck.Verdicts.Migrations
{
    /// <inheritdoc />
    public partial class Audit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit",
                schema: "verdicts",
                columns: table => new
                {
                    workspace_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    details = table.Column<string>(type: "text", nullable: false),
                    previous_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => new { x.workspace_id, x.seq });
                    table.CheckConstraint("ck_audit_one_line", "(actor || action || subject || details) !~ '[\\n]'");
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_workspace_id_actor_seq",
                schema: "verdicts",
                table: "audit",
                columns: new[] { "workspace_id", "actor", "seq" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_workspace_id_at",
                schema: "verdicts",
                table: "audit",
                columns: new[] { "workspace_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_workspace_id_subject_seq",
                schema: "verdicts",
                table: "audit",
                columns: new[] { "workspace_id", "subject", "seq" });

            // Not a sequence: numbers are given out under the workspace's lock, in the order of the commits, and none is lost.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION verdicts.chain_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
                DECLARE
                    last record;
                BEGIN
                    PERFORM pg_advisory_xact_lock(hashtext('audit'), hashtext(NEW.workspace_id::text));
                    SELECT seq, hash INTO last FROM verdicts.audit WHERE workspace_id = NEW.workspace_id ORDER BY seq DESC LIMIT 1;
                    NEW.seq := coalesce(last.seq, 0) + 1;
                    NEW.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
                    NEW.hash := sha256(convert_to(concat_ws(E'\n',
                        encode(NEW.previous_hash, 'hex'), NEW.workspace_id, NEW.seq, (extract(epoch FROM NEW.at) * 1000000)::bigint,
                        NEW.actor, NEW.action, NEW.subject, NEW.details), 'UTF8'));
                    RETURN NEW;
                END $$;

                CREATE FUNCTION verdicts.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'The audit trail only grows: % is refused.', TG_OP USING ERRCODE = 'insufficient_privilege';
                END $$;

                CREATE TRIGGER chain BEFORE INSERT ON verdicts.audit FOR EACH ROW EXECUTE FUNCTION verdicts.chain_audit_entry();
                CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON verdicts.audit FOR EACH STATEMENT EXECUTE FUNCTION verdicts.refuse_audit_change();

                -- Always: also in a session that plays a replica, where triggers rest.
                ALTER TABLE verdicts.audit ENABLE ALWAYS TRIGGER chain;
                ALTER TABLE verdicts.audit ENABLE ALWAYS TRIGGER append_only;
                REVOKE UPDATE, DELETE, TRUNCATE ON verdicts.audit FROM PUBLIC, CURRENT_USER;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "verdicts");
            migrationBuilder.Sql("DROP FUNCTION verdicts.chain_audit_entry(), verdicts.refuse_audit_change();");
        }
    }
}
