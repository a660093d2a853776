using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.EndToEnd.Tests.Workspaces;

/// <summary>One newsroom with something of each kind in it, and another on the same installation that has nothing but its key.</summary>
public sealed class TwoNewsrooms(SuiteFixture suite) : IAsyncLifetime
{
    internal IReadOnlyList<ApiOperation> Operations { get; private set; } = [];

    internal Newsroom First { get; } = new(suite.Api);

    internal HttpClient Other { get; private set; } = new();

    public async ValueTask InitializeAsync()
    {
        Operations = await ApiOperation.ReadAllAsync(suite.Api);
        await First.SeedAsync();
        await First.CollectAsync(Operations);
        Other.Dispose();
        Other = await MakeAsync("The other newsroom");
    }

    /// <summary>One more, signed in by the key that it came with.</summary>
    internal async Task<HttpClient> MakeAsync(string name)
    {
        using var made = await suite.Api.PostAsJsonAsync("v1/workspaces", new { name });
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var key = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString();
        return new HttpClient { BaseAddress = suite.Api.BaseAddress, DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", key) } };
    }

    public ValueTask DisposeAsync()
    {
        Other.Dispose();
        return ValueTask.CompletedTask;
    }

    internal async Task FirstShouldStillHaveItAllAsync()
    {
        var now = new Newsroom(suite.Api);
        await now.CollectAsync(Operations);
        First.Ids.Where(id => !now.Ids.Contains(id)).ShouldBeEmpty("another workspace took it away");
        First.Versions.Where(known => now.Versions.GetValueOrDefault(known.Key) != known.Value).ShouldBeEmpty("another workspace changed it");
    }
}
