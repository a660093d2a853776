using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Hosting.Security;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FactCheck.Gateway.Tests.Keys;

/// <summary>Who makes and revokes keys, and makes workspaces, stands in the audit trail.</summary>
public sealed class KeyTrailTests(GatewayFixture fixture)
{
    private static readonly object Described = new { name = "second editor", scopes = new[] { Scopes.VerdictsPublish } };

    [Fact]
    public async Task Says_who_made_a_key_with_which_scopes_and_who_revoked_it()
    {
        using var ana = fixture.Gateway.Client(actor: "usr_key-maker");

        using var made = await ana.PostAsJsonAsync("v1/api-keys", Described);
        var id = (await made.ShouldBeAsync(HttpStatusCode.Created)).Text("id");
        using var revoked = await ana.DeleteAsync($"v1/api-keys/{id}");
        using var again = await ana.DeleteAsync($"v1/api-keys/{id}");

        Entries("usr_key-maker").ShouldBe(
        [
            $$$"""{"action":"key.created","subject":"{{{id}}}","details":{"name":"second editor","scopes":["verdicts:publish"],"expiresAt":null}}""",
            $$$"""{"action":"key.revoked","subject":"{{{id}}}","details":{"name":"second editor"}}""",
        ]);
    }

    [Fact]
    public async Task Says_who_made_a_workspace_and_the_key_that_it_came_with()
    {
        using var ana = fixture.Gateway.Client(actor: "usr_workspace-maker");

        using var made = await ana.PostAsJsonAsync("v1/workspaces", new { name = "Morning desk" });

        var workspace = await made.ShouldBeAsync(HttpStatusCode.Created);
        using var theirs = fixture.Client(workspace.Text("key"));
        var key = (await theirs.GetObjectAsync("v1/api-keys"))["items"]![0].Text("id");
        Entries("usr_workspace-maker").ShouldBe([$$$"""{"action":"workspace.created","subject":"{{{workspace.Text("id")}}}","details":{"name":"Morning desk","key":"{{{key}}}"}}"""]);
    }

    [Fact]
    public async Task Makes_nothing_while_the_trail_cannot_be_written_and_revokes_all_the_same()
    {
        await using var cutOff = await fixture.StartGatewayAsync($"--Services:Verdicts={StubService.Nowhere()}");
        using var admin = cutOff.Client();
        var (id, _) = await fixture.CreateKeyAsync();

        using var key = await admin.PostAsJsonAsync("v1/api-keys", new { name = "never made", scopes = new[] { Scopes.ArticlesRead } });
        using var workspace = await admin.PostAsJsonAsync("v1/workspaces", new { name = "Never made" });
        using var revoked = await admin.DeleteAsync($"v1/api-keys/{id}");

        await key.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        await workspace.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "unavailable");
        await revoked.ShouldBeAsync(HttpStatusCode.NoContent);
        Names(await admin.GetObjectAsync("v1/api-keys?limit=200")).ShouldNotContain("never made");
        Names(await admin.GetObjectAsync("v1/workspaces?limit=200")).ShouldNotContain("Never made");
    }

    private static IEnumerable<string> Names(JsonObject page) => page["items"]!.AsArray().Select(item => item.Text("name"));

    private IEnumerable<string> Entries(string actor) => fixture.Verdicts.All("/internal/audit")
        .Where(entry => new JsonWebToken(entry.Headers["Authorization"]["Bearer ".Length..]).Subject == actor)
        .Select(entry => Encoding.UTF8.GetString(entry.Body));
}
