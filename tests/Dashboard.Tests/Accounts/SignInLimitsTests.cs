using System.Net;
using System.Net.Sockets;

namespace FactCheck.Dashboard.Tests.Accounts;

public sealed class SignInLimitsTests(DashboardFixture dashboard) : IClassFixture<DashboardFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_address_that_tries_too_often_is_told_to_wait_and_no_other()
    {
        await using var strict = await dashboard.StartAsync(DashboardFixture.Password, "--SignInLimit:Burst=2", "--SignInLimit:PerMinute=0.5");
        using var browser = new FormBrowser(strict.Address);
        foreach (var attempt in new[] { "wrong", "wrong as well" })
        {
            using var refused = await browser.SignInAsync(DashboardFixture.UserName, attempt, "/", Cancelled);
            refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var third = await browser.SignInAsync(DashboardFixture.UserName, DashboardFixture.Password, "/", Cancelled);

        third.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        third.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 120);
        (await third.Content.ReadAsStringAsync(Cancelled)).ShouldContain("Too many attempts");
        using var page = await browser.GetAsync("/sign-in", Cancelled);
        page.StatusCode.ShouldBe(HttpStatusCode.OK);

        // No token, no passkey: but it is heard.
        using var elsewhere = From(IPAddress.Parse("127.0.0.2"), strict.Address);
        using var content = new FormUrlEncodedContent([]);
        using var heard = await elsewhere.PostAsync("/sign-in/passkey/options", content, Cancelled);
        heard.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var samePlace = From(IPAddress.Loopback, strict.Address);
        using var again = new FormUrlEncodedContent([]);
        using var unheard = await samePlace.PostAsync("/sign-in/passkey/options", again, Cancelled);
        unheard.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        using var slash = new FormUrlEncodedContent([]);
        using var otherwise = await samePlace.PostAsync("/sign-in/passkey/options/", slash, Cancelled);
        otherwise.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static HttpClient From(IPAddress own, Uri address) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(own, 0));
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    }) { BaseAddress = address };
}
