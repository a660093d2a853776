using System.Text.Json;
using Npgsql;

namespace FactCheck.Verdicts.Tests.Audit;

/// <summary>What somebody who owns the database can do to the audit trail, and how it is found.</summary>
public sealed class TamperingTests(RunningVerdicts verdicts)
{
    [Theory]
    [InlineData("UPDATE verdicts.audit SET actor = 'usr_other' WHERE workspace_id = $1 AND seq = 3", "edited", 3)]
    [InlineData("UPDATE verdicts.audit SET details = 'not even JSON' WHERE workspace_id = $1 AND seq = 3", "edited", 3)]
    [InlineData("UPDATE verdicts.audit SET at = at - interval '1 microsecond' WHERE workspace_id = $1 AND seq = 5", "edited", 5)]
    [InlineData("UPDATE verdicts.audit SET hash = sha256('forged') WHERE workspace_id = $1 AND seq = 5", "edited", 5)]
    [InlineData("DELETE FROM verdicts.audit WHERE workspace_id = $1 AND seq = 2", "deleted", 2)]
    [InlineData("DELETE FROM verdicts.audit WHERE workspace_id = $1 AND seq = 1", "deleted", 1)]
    [InlineData("DELETE FROM verdicts.audit WHERE workspace_id = $1", "truncated", 1)]
    [InlineData("DELETE FROM verdicts.audit WHERE workspace_id = $1 AND seq > 3", "truncated", 4)]
    [InlineData(Swap, "reordered", 2)]
    [InlineData(EditAndHash + " 3", "edited", 3)]
    [InlineData(EditAndHash + " 5", "rewritten", 5)]
    public async Task Is_found(string statement, string how, int seq)
    {
        var workspace = SampleArticle.NewId();
        await verdicts.RecordAsync(workspace, "clm_1", "clm_2", "clm_3", "clm_4", "clm_5");
        using var client = verdicts.Client(workspace);
        var before = await client.ReadAsync("/v1/audit/verification");
        before.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        before.GetProperty("entries").GetInt32().ShouldBe(5);

        await TamperAsync(statement, workspace);

        var after = await VerifyAsync(client, before.Text("head"));
        after.GetProperty("isIntact").GetBoolean().ShouldBeFalse();
        var broken = after.GetProperty("broken");
        broken.Text("how").ShouldBe(how);
        broken.GetProperty("seq").GetInt32().ShouldBe(seq);
        broken.Text("detail").ShouldEndWith(".");
        after.GetProperty("entries").GetInt32().ShouldBeLessThan(5);
        (await client.ItemsAsync("/v1/audit")).Count.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task At_the_end_is_found_only_by_who_kept_the_head()
    {
        var workspace = SampleArticle.NewId();
        await verdicts.RecordAsync(workspace, "clm_1", "clm_2");
        using var client = verdicts.Client(workspace);
        var head = (await client.ReadAsync("/v1/audit/verification")).Text("head");

        await TamperAsync("DELETE FROM verdicts.audit WHERE workspace_id = $1 AND seq = 2", workspace);

        (await client.ReadAsync("/v1/audit/verification")).GetProperty("isIntact").GetBoolean().ShouldBeTrue();
        (await VerifyAsync(client, head)).GetProperty("isIntact").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Is_not_claimed_where_a_chain_has_only_grown()
    {
        var workspace = SampleArticle.NewId();
        using var client = verdicts.Client(workspace);
        var empty = (await client.ReadAsync("/v1/audit/verification")).Text("head");
        await verdicts.RecordAsync(workspace, "clm_1", "clm_2");
        var head = (await client.ReadAsync("/v1/audit/verification")).Text("head");
        await verdicts.RecordAsync(workspace, "clm_3");

        foreach (var kept in new[] { empty, head, head.ToUpperInvariant() })
        {
            var result = await VerifyAsync(client, kept);
            result.GetProperty("isIntact").GetBoolean().ShouldBeTrue();
            result.Text("head").ShouldStartWith("3:");
        }
    }

    // Both at once, since no two rows may have one number.
    private const string Swap =
        """
        UPDATE verdicts.audit SET seq = -seq WHERE workspace_id = $1 AND seq IN (2, 3);
        UPDATE verdicts.audit SET seq = 5 + seq WHERE workspace_id = $1 AND seq IN (-2, -3)
        """;

    // By who has read how entries are hashed.
    private const string EditAndHash =
        """
        UPDATE verdicts.audit SET actor = 'usr_other', hash = sha256(convert_to(concat_ws(E'\n',
            encode(previous_hash, 'hex'), workspace_id, seq, (extract(epoch FROM at) * 1000000)::bigint, 'usr_other', action, subject, details), 'UTF8'))
        WHERE workspace_id = $1 AND seq =
        """;

    private static Task<JsonElement> VerifyAsync(HttpClient client, string head) => client.ReadAsync($"/v1/audit/verification?head={Uri.EscapeDataString(head)}");

    private async Task TamperAsync(string statements, Guid workspace)
    {
        await using var connection = new NpgsqlConnection(verdicts.Database);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();

        // As the owner, who may give itself back what was revoked; the lock of ALTER keeps other tests' entries chained.
        string[] all =
        [
            "ALTER TABLE verdicts.audit DISABLE TRIGGER append_only", "GRANT ALL ON verdicts.audit TO CURRENT_USER",
            .. statements.Split(';'), "ALTER TABLE verdicts.audit ENABLE ALWAYS TRIGGER append_only",
            "REVOKE UPDATE, DELETE, TRUNCATE ON verdicts.audit FROM CURRENT_USER",
        ];
        foreach (var statement in all)
        {
            await using var command = new NpgsqlCommand(statement, connection, transaction);
            if (statement.Contains("$1", StringComparison.Ordinal))
            {
                command.Parameters.Add(new() { Value = workspace });
            }

            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }
}
