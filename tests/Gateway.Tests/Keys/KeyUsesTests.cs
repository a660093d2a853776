using System.Net;
using System.Text.Json.Nodes;
using FactCheck.Testing;

namespace FactCheck.Gateway.Tests.Keys;

public sealed class KeyUsesTests(GatewayFixture fixture)
{
    [Fact]
    public async Task When_a_key_was_last_used_is_written_soon_and_not_before_it_was_used()
    {
        var (id, key) = await fixture.CreateKeyAsync();
        var made = await ReadAsync(id);
        made["lastUsedAt"].ShouldBeNull();

        await UseAsync(key, fixture.Gateway);

        var used = await Eventually.GetAsync(() => ReadAsync(id), read => read["lastUsedAt"] is not null);
        ((DateTimeOffset)used["lastUsedAt"]!).ShouldBeGreaterThanOrEqualTo((DateTimeOffset)made["createdAt"]!);
    }

    [Fact]
    public async Task A_copy_that_stops_writes_what_it_has_noted()
    {
        var (id, key) = await fixture.CreateKeyAsync();
        await using (var copy = await fixture.StartGatewayAsync())
        {
            await UseAsync(key, copy);
        }

        (await ReadAsync(id))["lastUsedAt"].ShouldNotBeNull();
    }

    private async Task UseAsync(string key, RunningService gateway)
    {
        using var client = fixture.Client(key, gateway);
        using var response = await client.GetAsync("v1/articles");
        await response.ShouldBeAsync(HttpStatusCode.OK);
    }

    private Task<JsonObject> ReadAsync(string id) => fixture.Bootstrap.GetObjectAsync($"v1/api-keys/{id}");
}
