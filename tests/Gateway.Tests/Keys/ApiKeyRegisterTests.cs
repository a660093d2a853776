using System.Net;
using FactCheck.Gateway.Keys;
using FactCheck.Gateway.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Gateway.Tests.Keys;

public sealed class ApiKeyRegisterTests(GatewayFixture fixture)
{
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task Looks_nothing_up_for_an_address_that_has_tried_too_many_keys()
    {
        using var strangers = new StrangerLimits(new(PerSecond: 0.001, Burst: 2));
        using var register = Register(strangers);
        var real = await KeyAsync();

        await register.FindAsync(ApiKeySecret.Generate(), From("192.0.2.1"));
        await register.FindAsync(ApiKeySecret.Generate(), From("192.0.2.1"));

        (await register.FindAsync(real, From("192.0.2.1"))).ShouldBeNull();
        (await register.FindAsync(real, From("192.0.2.2"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_key_that_was_used_before_goes_on_whatever_else_comes_from_its_address()
    {
        using var strangers = new StrangerLimits(new(PerSecond: 0.001, Burst: 2));
        using var register = Register(strangers);
        var real = await KeyAsync();

        (await register.FindAsync(real, From("192.0.2.1"))).ShouldNotBeNull();
        await register.FindAsync(ApiKeySecret.Generate(), From("192.0.2.1"));
        _clock.Advance(TimeSpan.FromMinutes(1));

        (await register.FindAsync(real, From("192.0.2.1"))).ShouldNotBeNull("it is read anew by now");
    }

    [Fact]
    public async Task A_request_takes_one_token_although_two_ask_for_it()
    {
        using var strangers = new StrangerLimits(new(PerSecond: 0.001, Burst: 2));
        using var register = Register(strangers);
        var caller = From("192.0.2.1");

        await register.FindAsync(ApiKeySecret.Generate(), caller);

        strangers.Lease(caller).IsAcquired.ShouldBeTrue();
        strangers.Left(caller).ShouldBe(1);
    }

    private ApiKeyRegister Register(StrangerLimits strangers) => ActivatorUtilities.CreateInstance<ApiKeyRegister>(fixture.Gateway.Services, strangers, _clock);

    private async Task<ApiKeySecret> KeyAsync()
    {
        ApiKeySecret.TryParse((await fixture.CreateKeyAsync()).Key, out var secret).ShouldBeTrue();
        return secret!;
    }

    private static DefaultHttpContext From(string address) => new() { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };
}
