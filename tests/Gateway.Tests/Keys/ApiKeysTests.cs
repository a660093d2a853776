using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using FactCheck.Gateway.Keys;
using FactCheck.Gateway.Workspaces;
using FactCheck.Hosting.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Gateway.Tests.Keys;

public sealed class ApiKeysTests(GatewayFixture fixture)
{
    [Fact]
    public async Task A_key_is_shown_once_and_opens_doors_until_it_is_revoked()
    {
        var (id, key) = await fixture.CreateKeyAsync();
        using var client = fixture.Client(key);

        using (var opened = await client.GetAsync("v1/articles"))
        {
            await opened.ShouldBeAsync(HttpStatusCode.OK);
            opened.Headers.CacheControl?.NoStore.ShouldBeTrue();
        }

        var listed = (await fixture.Bootstrap.GetObjectAsync("v1/api-keys?limit=200"))["items"]!.AsArray().Single(item => (string?)item!["id"] == id)!;
        listed["key"].ShouldBeNull();
        listed.Text("hint").ShouldBe($"fck_live_…{key[^4..]}");

        using (var revoked = await fixture.Bootstrap.DeleteAsync($"v1/api-keys/{id}"))
        {
            await revoked.ShouldBeAsync(HttpStatusCode.NoContent);
        }

        using var refused = await client.GetAsync("v1/articles");
        var problem = await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
        problem.Text("detail").ShouldContain("revoked");
        refused.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer error=\"invalid_token\"");
    }

    [Fact]
    public async Task Neither_a_database_dump_nor_a_log_of_it_gives_a_key_away()
    {
        var (_, key) = await fixture.CreateKeyAsync();

        await using var scope = fixture.Gateway.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        var rows = await db.Database.SqlQuery<string>($"SELECT k::text AS \"Value\" FROM gateway.api_keys k").ToListAsync(TestContext.Current.CancellationToken);

        rows.ShouldNotBeEmpty();
        rows.Where(row => row.Contains(key[9..], StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_expired_key_opens_nothing()
    {
        var secret = ApiKeySecret.Generate();
        var now = TimeProvider.System.GetUtcNow();
        await using (var scope = fixture.Gateway.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
            db.Add(ApiKey.Create(Workspace.DefaultId, "expired", secret, Scopes.All, now.AddDays(-2), now.AddDays(-1)));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var client = fixture.Client(secret.Reveal());
        using var refused = await client.GetAsync("v1/articles");
        await refused.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Fact]
    public async Task A_mistyped_key_is_told_from_an_unknown_one()
    {
        using var mistyped = fixture.Client(ApiKeySecret.Generate().Reveal()[..^1] + "!");
        using var unknown = fixture.Client(ApiKeySecret.Generate().Reveal());

        using var first = await mistyped.GetAsync("v1/articles");
        using var second = await unknown.GetAsync("v1/articles");

        (await first.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized")).Text("detail").ShouldContain("checksum");
        (await second.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "unauthorized")).Text("detail").ShouldContain("not known");
    }

    [Fact]
    public async Task A_workspace_has_a_hundred_keys_at_most_however_many_are_made_at_once()
    {
        var workspace = await FillAsync(98);
        using var admin = fixture.Gateway.Client(workspaceId: workspace);

        var responses = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => CreateAsync(admin)));
        var made = responses.Where(response => response.StatusCode == HttpStatusCode.Created).ToList();
        var refused = responses.Except(made).ToList();

        made.Count.ShouldBe(2);
        (await refused[0].ShouldBeProblemAsync(HttpStatusCode.Conflict, "too-many-api-keys")).Text("detail").ShouldContain("Revoke one");
        using (var revoked = await admin.DeleteAsync(made[0].Headers.Location))
        {
            await revoked.ShouldBeAsync(HttpStatusCode.NoContent);
        }

        using var again = await CreateAsync(admin);
        await again.ShouldBeAsync(HttpStatusCode.Created);
        Array.ForEach(responses, response => response.Dispose());
    }

    [Fact]
    public async Task Only_an_administrator_makes_keys()
    {
        var (_, key) = await fixture.CreateKeyAsync(Scopes.ArticlesRead, Scopes.ArticlesWrite);
        using var client = fixture.Client(key);

        using var response = await client.PostAsJsonAsync("v1/api-keys", new { name = "mine", scopes = new[] { Scopes.ArticlesRead } });
        await response.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_key_cannot_grant_what_it_does_not_have()
    {
        var (_, key) = await fixture.CreateKeyAsync(Scopes.Admin, Scopes.ArticlesRead);
        using var client = fixture.Client(key);

        using var more = await client.PostAsJsonAsync("v1/api-keys", new { name = "more", scopes = new[] { Scopes.VerdictsPublish } });
        using var less = await client.PostAsJsonAsync("v1/api-keys", new { name = "less", scopes = new[] { Scopes.ArticlesRead } });

        (await more.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden")).Text("detail").ShouldContain(Scopes.VerdictsPublish);
        await less.ShouldBeAsync(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("""{ "name": " ", "scopes": ["admin"] }""", HttpStatusCode.UnprocessableEntity, "name")]
    [InlineData("""{ "name": "a", "scopes": [] }""", HttpStatusCode.UnprocessableEntity, "scopes")]
    [InlineData("""{ "name": "a", "scopes": ["everything"] }""", HttpStatusCode.UnprocessableEntity, "scopes")]
    [InlineData("""{ "name": "a", "scopes": ["admin"], "expiresAt": "2001-01-01T00:00:00Z" }""", HttpStatusCode.UnprocessableEntity, "expiresAt")]
    [InlineData("""{ "name": "a" }""", HttpStatusCode.BadRequest, "scopes")]
    [InlineData("""{ "name": "a", "scopes": ["admin"], "role": "owner" }""", HttpStatusCode.BadRequest, null)]
    public async Task Refuses_a_key_that_is_not_well_described(string json, HttpStatusCode status, string? field)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var response = await fixture.Bootstrap.PostAsync("v1/api-keys", content);

        var problem = await response.ShouldBeProblemAsync(status, status == HttpStatusCode.BadRequest ? "malformed" : "invalid-api-key");
        ((string?)problem["field"]).ShouldBe(field);
    }

    [Fact]
    public async Task Lists_keys_newest_first_page_by_page()
    {
        var first = await fixture.CreateKeyAsync();
        var second = await fixture.CreateKeyAsync();

        var ids = new List<string>();
        string? cursor = null;
        do
        {
            var page = await fixture.Bootstrap.GetObjectAsync($"v1/api-keys?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}");
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            cursor = (string?)page["nextCursor"];
        }
        while (cursor is not null);

        ids.ShouldBeUnique();
        ids.IndexOf(second.Id).ShouldBeInRange(0, ids.IndexOf(first.Id) - 1);
    }

    [Fact]
    public async Task Knows_nothing_of_another_workspaces_keys()
    {
        var (id, _) = await fixture.CreateKeyAsync();
        using var elsewhere = fixture.Gateway.Client(workspaceId: Guid.Parse("01900000-0000-7000-8000-0000000000ff"));

        using var deleted = await elsewhere.DeleteAsync($"v1/api-keys/{id}");

        await deleted.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        ((JsonArray)(await elsewhere.GetObjectAsync("v1/api-keys"))["items"]!).ShouldBeEmpty();
    }

    private static Task<HttpResponseMessage> CreateAsync(HttpClient admin) =>
        admin.PostAsJsonAsync("v1/api-keys", new { name = "one of many", scopes = new[] { Scopes.ArticlesRead } });

    /// <returns>A workspace with so many keys, and some more that open nothing any more.</returns>
    private async Task<Guid> FillAsync(int keys)
    {
        await using var scope = fixture.Gateway.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var workspace = new KnownWorkspace { Id = Guid.CreateVersion7(now), Name = "Many keys" };
        db.Add(workspace);
        db.AddRange(Enumerable.Range(0, keys).Select(_ => New(expiresAt: null)));
        db.Add(New(expiresAt: now.AddDays(-1)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return workspace.Id;

        ApiKey New(DateTimeOffset? expiresAt) => ApiKey.Create(workspace.Id, "one of many", ApiKeySecret.Generate(), Scopes.All, now, expiresAt);
    }
}
