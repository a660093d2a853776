using FactCheck.Cli.Webhooks;

namespace FactCheck.Cli.Tests.Webhooks;

/// <summary>The published vector of Standard Webhooks 1.0.0, and what must not pass.</summary>
public sealed class ReceivedWebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly ReceivedWebhook Published = new("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", Signature, "{\"test\": 2432232314}");

    [Fact]
    public void Accepts_the_published_vector() => Published.IsSignedWith(Secret).ShouldBeTrue();

    [Fact]
    public void Accepts_it_among_others() =>
        (Published with { Signatures = $"v1,AAAA v2,{Signature[3..]} {Signature}" }).IsSignedWith(Secret).ShouldBeTrue();

    [Theory]
    [InlineData("v1,AAAA")]
    [InlineData("v1,")]
    [InlineData("")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Refuses_another_signature(string signatures) =>
        (Published with { Signatures = signatures }).IsSignedWith(Secret).ShouldBeFalse();

    [Fact]
    public void Refuses_a_changed_body_id_or_time()
    {
        (Published with { Body = "{\"test\":2432232314}" }).IsSignedWith(Secret).ShouldBeFalse();
        (Published with { Id = "msg_other" }).IsSignedWith(Secret).ShouldBeFalse();
        (Published with { Timestamp = "1614265331" }).IsSignedWith(Secret).ShouldBeFalse();
    }

    [Fact]
    public void Describes_a_flagged_claim_in_a_line()
    {
        var webhook = Published with { Id = "evt_1", Body = """{"type":"claim.flagged","data":{"claim":{"text":"Taxes will rise."},"flags":[{"rule":"anonymous-only","severity":"warn"}]}}""" };
        webhook.Describe().ShouldBe("claim.flagged  evt_1  “Taxes will rise.”  anonymous-only (warn)");
    }
}
