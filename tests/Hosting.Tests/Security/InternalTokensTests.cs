using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FactCheck.Hosting.Tests.Security;

/// <summary>Which tokens a service takes: by the framework's own validation, over HTTP.</summary>
public sealed class InternalTokensTests : IAsyncLifetime
{
    private static readonly byte[] Key = new byte[32];
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private WebApplication _service = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _service = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", $"--InternalAuth:SigningKey={Convert.ToBase64String(Key)}"])
            .AddServiceDefaults("probe").Build().UseServiceDefaults();
        _service.MapGet("/who", (Workspace workspace) => TypedResults.Text($"{workspace.Actor} {workspace.Id:N}"));
        _service.MapGet("/admin", () => TypedResults.Ok()).RequireScope(Scopes.Admin);
        await _service.StartAsync();
        _client = new HttpClient { BaseAddress = new Uri(_service.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_token_says_who_asks_and_for_which_workspace()
    {
        using var answer = await AskAsync("who", Minted(Now));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe($"key_1 {Workspace.DefaultId:N}");
    }

    [Fact]
    public async Task A_token_that_was_seen_before_says_the_same_and_no_other_does()
    {
        string[] tokens = [Minted(Now, "admin"), Minted(Now, "articles:read"), Minted(Now, "admin"), Minted(Now, "articles:read")];
        foreach (var (token, expected) in tokens.Zip([HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.Forbidden]))
        {
            using var answer = await AskAsync("admin", token);
            answer.StatusCode.ShouldBe(expected);
        }

        using var forged = await AskAsync("admin", tokens[0][..^10] + (tokens[0][^10] == 'A' ? 'B' : 'A') + tokens[0][^9..]);
        forged.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void A_token_is_given_again_to_the_same_caller_for_seconds_alone()
    {
        var clock = new StoppedClock(Now);
        using var tokens = new InternalTokens(Configuration(Convert.ToBase64String(Key)), clock);
        string Mint(string actor, params string[] scopes) => tokens.Mint(actor, Workspace.DefaultId, scopes);

        var first = Mint("key_1", Scopes.Admin);

        Mint("key_1", Scopes.Admin).ShouldBe(first);
        new[] { Mint("key_2", Scopes.Admin), Mint("key_1"), Mint("key_1", Scopes.ClaimsRead), tokens.Mint("key_1", Guid.Empty, [Scopes.Admin]) }.ShouldNotContain(first);
        clock.Now += TimeSpan.FromSeconds(20);
        Mint("key_1", Scopes.Admin).ShouldNotBe(first);
    }

    // A token is good for two minutes; clocks may differ by thirty seconds. The distances leave a slow machine half a minute.
    [Theory]
    [InlineData(-1, HttpStatusCode.OK, "a minute old")]
    [InlineData(-2, HttpStatusCode.OK, "just expired, by a clock that may be ahead of ours")]
    [InlineData(-4, HttpStatusCode.Unauthorized, "expired")]
    [InlineData(-60, HttpStatusCode.Unauthorized, "long expired")]
    [InlineData(2, HttpStatusCode.Unauthorized, "from the future")]
    public async Task A_token_is_good_for_its_time(int minutes, HttpStatusCode status, string why)
    {
        using var answer = await AskAsync("who", Minted(TimeProvider.System.GetUtcNow().AddMinutes(minutes)));
        answer.StatusCode.ShouldBe(status, why);
    }

    [Fact]
    public async Task A_clock_that_is_a_little_ahead_does_no_harm()
    {
        using var answer = await AskAsync("who", Minted(TimeProvider.System.GetUtcNow().AddSeconds(20)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("another", InternalTokens.Issuer, SecurityAlgorithms.HmacSha256, 0, "meant for somebody else")]
    [InlineData(InternalTokens.Issuer, "another", SecurityAlgorithms.HmacSha256, 0, "by another issuer")]
    [InlineData(InternalTokens.Issuer, InternalTokens.Issuer, SecurityAlgorithms.HmacSha256, 1, "signed with another key")]
    [InlineData(InternalTokens.Issuer, InternalTokens.Issuer, SecurityAlgorithms.HmacSha512, 0, "signed by another algorithm")]
    [InlineData(InternalTokens.Issuer, InternalTokens.Issuer, null, 0, "not signed")]
    public async Task A_token_that_is_not_ours_opens_nothing(string audience, string issuer, string? algorithm, int keyByte, string why)
    {
        // Long enough for every algorithm; its first 32 bytes are the service's own key, or not.
        var key = new SymmetricSecurityKey([(byte)keyByte, .. new byte[algorithm == SecurityAlgorithms.HmacSha512 ? 63 : 31]]);
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = Now.UtcDateTime,
            NotBefore = Now.UtcDateTime,
            Expires = Now.AddMinutes(2).UtcDateTime,
            SigningCredentials = algorithm is null ? null : new SigningCredentials(key, algorithm),
            Subject = new ClaimsIdentity([new Claim("sub", "key_1"), new Claim("workspace", $"{Workspace.DefaultId:N}"), new Claim("scope", "admin")]),
        });

        using var answer = await AskAsync("admin", token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, why);
    }

    [Fact]
    public async Task A_token_without_an_end_opens_nothing()
    {
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = InternalTokens.Issuer,
            Audience = InternalTokens.Issuer,
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Key), SecurityAlgorithms.HmacSha256),
            Subject = new ClaimsIdentity([new Claim("sub", "key_1")]),
        });

        using var answer = await AskAsync("who", token);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("admin", HttpStatusCode.OK)]
    [InlineData("articles:read", HttpStatusCode.Forbidden)]
    [InlineData("administrator", HttpStatusCode.Forbidden)]
    [InlineData("", HttpStatusCode.Forbidden)]
    public async Task A_scope_must_be_the_very_one(string scope, HttpStatusCode status)
    {
        using var answer = await AskAsync("admin", Minted(Now, scope));
        answer.StatusCode.ShouldBe(status);
    }

    [Theory]
    [InlineData(null, "InternalAuth:SigningKey is not set")]
    [InlineData("c2hvcnQ=", "InternalAuth:SigningKey is shorter than 32 bytes")]
    public void A_signing_key_that_is_none_stops_the_start_with_a_sentence(string? key, string sentence) =>
        Should.Throw<InvalidOperationException>(() => new InternalTokens(Configuration(key), TimeProvider.System)).Message.ShouldStartWith(sentence);

    private static string Minted(DateTimeOffset at, params string[] scopes) =>
        new InternalTokens(Configuration(Convert.ToBase64String(Key)), new StoppedClock(at)).Mint("key_1", Workspace.DefaultId, scopes);

    private static IConfiguration Configuration(string? key) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("InternalAuth:SigningKey", key)]).Build();

    private async Task<HttpResponseMessage> AskAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        return await _client.SendAsync(request);
    }

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
