using System.Net;
using System.Net.Http.Json;
using FactCheck.Hosting.Security;

namespace FactCheck.Gateway.Tests.Workspaces;

public sealed class WorkspacesTests(GatewayFixture fixture)
{
    [Fact]
    public async Task A_new_workspace_comes_with_the_key_of_its_administrator_and_sees_nothing_of_others()
    {
        var (id, _) = await fixture.CreateKeyAsync();

        using var made = await CreateAsync("Evening desk");
        var workspace = await made.ShouldBeAsync(HttpStatusCode.Created);

        workspace.Text("id").ShouldStartWith("wsp_");
        using var elsewhere = fixture.Client(workspace.Text("key"));
        var keys = (await elsewhere.GetObjectAsync("v1/api-keys"))["items"]!.AsArray();
        keys.Select(key => (string?)key!["name"]).ShouldBe(["administrator"]);
        using var read = await elsewhere.GetAsync($"v1/api-keys/{id}");
        await read.ShouldBeProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var passedOn = await elsewhere.GetAsync("v1/articles");
        await passedOn.ShouldBeAsync(HttpStatusCode.OK);
        var names = (await fixture.Bootstrap.GetObjectAsync("v1/workspaces"))["items"]!.AsArray().Select(item => (string)item!["name"]!).ToList();
        names.ShouldContain("default");
        names.ShouldContain("Evening desk");
    }

    [Fact]
    public async Task Only_the_workspace_that_runs_the_installation_makes_and_lists_them()
    {
        using var elsewhere = fixture.Gateway.Client(workspaceId: Guid.Parse("01900000-0000-7000-8000-0000000000ff"));

        using var made = await elsewhere.PostAsJsonAsync("v1/workspaces", new { name = "Mine" });
        using var listed = await elsewhere.GetAsync("v1/workspaces");

        await made.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        await listed.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Only_an_administrator_does()
    {
        using var reader = fixture.Client((await fixture.CreateKeyAsync(Scopes.ArticlesRead)).Key);

        using var made = await reader.PostAsJsonAsync("v1/workspaces", new { name = "Mine" });

        await made.ShouldBeProblemAsync(HttpStatusCode.Forbidden, "forbidden");
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "invalid-workspace")]
    [InlineData("  ", HttpStatusCode.UnprocessableEntity, "invalid-workspace")]
    [InlineData("a\u0000b", HttpStatusCode.UnprocessableEntity, "invalid-workspace")]
    [InlineData("default", HttpStatusCode.Conflict, "workspace-exists")]
    public async Task Refuses_a_name_that_is_none_or_taken(string name, HttpStatusCode status, string type)
    {
        using var made = await CreateAsync(name);
        (await made.ShouldBeProblemAsync(status, type)).Text("field").ShouldBe("name");
    }

    private Task<HttpResponseMessage> CreateAsync(string name) => fixture.Bootstrap.PostAsJsonAsync("v1/workspaces", new { name });
}
