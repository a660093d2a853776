using System.Net;
using System.Security.Claims;
using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Clients;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;

namespace FactCheck.Dashboard.Tests.Clients;

public sealed class GatewayClientTests : IAsyncLifetime
{
    private static readonly Guid UserId = new("01900000-0000-7000-8000-00000000000b");

    private readonly HttpClient _http = new();
    private StubApi? _api;

    public async ValueTask InitializeAsync()
    {
        _api = await StubApi.StartAsync();
        _http.BaseAddress = _api.Address;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _api!.DisposeAsync();
    }

    [Theory]
    [InlineData("reviewer", "articles:read articles:write claims:read reviews:write")]
    [InlineData("editor", "articles:read articles:write claims:read reviews:write verdicts:publish")]
    [InlineData("admin", "articles:write articles:read claims:read reviews:write verdicts:publish webhooks:manage admin")]
    [InlineData("visitor", "")]
    public async Task Asks_in_the_name_of_the_user_with_the_scopes_of_their_role(string role, string scopes)
    {
        await new ClaimsClient(Gateway(role)).ListAsync(new ClaimFilter(), cancellationToken: TestContext.Current.CancellationToken);

        var (call, authorization) = _api!.Calls.ShouldHaveSingleItem();
        call.ShouldBe("GET /v1/claims");
        var token = new JsonWebToken(authorization["Bearer ".Length..]);
        token.Subject.ShouldBe($"usr_{UserId:N}");
        token.GetClaim(InternalTokens.WorkspaceClaim).Value.ShouldBe(Workspace.DefaultId.ToString("N"));
        token.GetClaim(InternalTokens.ScopeClaim).Value.ShouldBe(scopes);
    }

    [Fact]
    public async Task Tells_what_the_api_says_when_a_colleague_was_first()
    {
        var claims = new ClaimsClient(Gateway(Roles.Reviewer));
        var claim = await claims.GetAsync($"clm_{StubApi.ClaimId:N}", TestContext.Current.CancellationToken);
        _api!.ChangeElsewhere();

        var problem = await Should.ThrowAsync<ApiException>(() => claims.DismissAsync(claim, TestContext.Current.CancellationToken));

        problem.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        problem.Message.ShouldBe("The claim was changed since.");
    }

    [Fact]
    public async Task Says_that_nothing_answers()
    {
        await _api!.DisposeAsync();

        var problem = await Should.ThrowAsync<ApiException>(() =>
            new ClaimsClient(Gateway(Roles.Reviewer)).ListAsync(new ClaimFilter(), cancellationToken: TestContext.Current.CancellationToken));

        problem.Status.ShouldBeNull();
        problem.Message.ShouldContain("does not answer");
    }

    private GatewayClient Gateway(string role)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["InternalAuth:SigningKey"] = Convert.ToBase64String(new byte[32]) })
            .Build();
        return new GatewayClient(_http, new SignedIn(new Somebody(role), new InternalTokens(configuration, TimeProvider.System)));
    }

    private sealed class Somebody(string role) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new System.Security.Claims.Claim(ClaimTypes.NameIdentifier, UserId.ToString()),
                new System.Security.Claims.Claim(InternalTokens.WorkspaceClaim, Workspace.DefaultId.ToString("N")),
                new System.Security.Claims.Claim(ClaimTypes.Role, role),
            ],
            "test"))));
    }
}
