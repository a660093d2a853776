using System.Net;
using FactCheck.Hosting.Outgoing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FactCheck.Hosting.Tests.Outgoing;

public sealed class GuardedHttpHandlerTests : IAsyncLifetime
{
    private readonly WebApplication _server = CreateServer();
    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private int Port => new Uri(_server.Urls.First()).Port;

    public async ValueTask InitializeAsync()
    {
        _server.Run(context =>
        {
            Interlocked.Increment(ref _requests);
            if (context.Request.Path == "/redirect")
            {
                context.Response.Redirect("http://169.254.169.254/latest/meta-data/");
            }

            return Task.CompletedTask;
        });
        await _server.StartAsync(Cancellation);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Reaches_loopback_where_it_is_allowed()
    {
        using var client = Client(allowLoopback: true);

        using var response = await client.GetAsync($"http://127.0.0.1:{Port}/", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("0x7f000001")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("localhost")]
    [InlineData("LOCALHOST")]
    [InlineData("①②⑦.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[0:0:0:0:0:ffff:7f00:1]")]
    [InlineData("0.0.0.0")]
    [InlineData("0")]
    public async Task Never_reaches_this_machine_in_any_spelling(string host)
    {
        using var client = Client(allowLoopback: false, Dns.GetHostAddressesAsync);

        // A spelling that nothing understands is as good as refused: what counts is that no request arrives.
        await Should.ThrowAsync<Exception>(() => client.GetAsync($"http://{host}:{Port}/", Cancellation));

        _requests.ShouldBe(0);
    }

    [Fact]
    public async Task Connects_to_the_address_that_was_checked_and_looks_the_name_up_once()
    {
        var lookUps = 0;
        using var client = Client(allowLoopback: true, (_, _) => Task.FromResult<IPAddress[]>(
            Interlocked.Increment(ref lookUps) == 1 ? [IPAddress.Loopback] : [IPAddress.Parse("10.0.0.1")]));

        using var response = await client.GetAsync($"http://rebinding.example:{Port}/", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        lookUps.ShouldBe(1);
    }

    [Fact]
    public async Task Checks_again_when_it_connects_though_an_earlier_check_was_passed()
    {
        var lookUps = 0;
        var guard = new AddressGuard(allowLoopback: false, (_, _) => Task.FromResult<IPAddress[]>(
            Interlocked.Increment(ref lookUps) == 1 ? [IPAddress.Parse("8.8.8.8")] : [IPAddress.Loopback]));
        await guard.ResolveAsync("rebinding.example", Cancellation);
        using var client = new HttpClient(new GuardedHttpHandler(guard));

        var exception = await Should.ThrowAsync<HttpRequestException>(() => client.GetAsync($"http://rebinding.example:{Port}/", Cancellation));

        exception.InnerException.ShouldBeOfType<ForbiddenAddressException>();
        _requests.ShouldBe(0);
    }

    [Fact]
    public async Task Does_not_follow_a_redirect()
    {
        using var client = Client(allowLoopback: true);

        using var response = await client.GetAsync($"http://127.0.0.1:{Port}/redirect", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _requests.ShouldBe(1);
    }

    [Theory]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("file:///etc/hostname")]
    [InlineData("http://user:password@127.0.0.1/")]
    public async Task Refuses_other_schemes_and_credentials(string address)
    {
        using var client = new HttpMessageInvoker(new GuardedHttpHandler(new AddressGuard(allowLoopback: true, Dns.GetHostAddressesAsync)));
        using var request = new HttpRequestMessage(HttpMethod.Get, address);

        await Should.ThrowAsync<ForbiddenAddressException>(() => client.SendAsync(request, Cancellation));
    }

    [Fact]
    public void Asks_no_proxy_which_would_look_names_up_itself()
    {
        using var handler = new GuardedHttpHandler(new AddressGuard(allowLoopback: false, Dns.GetHostAddressesAsync));

        handler.InnerHandler.ShouldBeOfType<SocketsHttpHandler>().UseProxy.ShouldBeFalse();
    }

    [Fact]
    public async Task A_test_brings_a_resolver_of_its_own()
    {
        var builder = WebApplication.CreateSlimBuilder(["--Outgoing:AllowLoopback=true"]);
        builder.Services.AddSingleton<ResolveHost>((host, _) => Task.FromResult<IPAddress[]>(host == "nowhere.example" ? [IPAddress.Loopback] : []));
        await using var service = builder.AddOutgoingRequests().Build();
        using var client = service.Services.GetRequiredService<IHttpClientFactory>().CreateClient(OutgoingRequests.Client);

        using var response = await client.GetAsync($"http://nowhere.example:{Port}/", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static HttpClient Client(bool allowLoopback, ResolveHost? resolve = null) =>
        new(new GuardedHttpHandler(new AddressGuard(allowLoopback, resolve ?? Dns.GetHostAddressesAsync)));

    private static WebApplication CreateServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder.Build();
    }
}
