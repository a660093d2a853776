using System.Text;
using FactCheck.Webhooks.Signing;

namespace FactCheck.Webhooks.Tests.Signing;

/// <summary>The vector and the cases that the reference libraries of Standard Webhooks 1.0.0 test.</summary>
public sealed class StandardWebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private const string Timestamp = "1614265330";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"test": 2432232314}""");
    private static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void Signs_the_published_vector() => StandardWebhook.Sign(Secret, Id, SentAt, Body).ShouldBe(Signature);

    [Fact]
    public void Verifies_the_published_vector() => Verify().ShouldBeTrue();

    [Fact]
    public void Takes_a_secret_without_its_prefix() => Verify(secret: Secret["whsec_".Length..]).ShouldBeTrue();

    [Fact]
    public void Takes_a_secret_without_its_padding()
    {
        var secret = "whsec_" + Convert.ToBase64String(new byte[25]);

        StandardWebhook.Sign(secret.TrimEnd('='), Id, SentAt, Body).ShouldBe(StandardWebhook.Sign(secret, Id, SentAt, Body));
        secret.ShouldEndWith("==");
    }

    [Theory]
    [InlineData(null, Timestamp, Signature)]
    [InlineData("", Timestamp, Signature)]
    [InlineData(Id, null, Signature)]
    [InlineData(Id, "", Signature)]
    [InlineData(Id, "soon", Signature)]
    [InlineData(Id, "1614265330.5", Signature)]
    [InlineData(Id, "9223372036854775807", Signature)]
    [InlineData(Id, "-9223372036854775808", Signature)]
    [InlineData(Id, Timestamp, null)]
    [InlineData(Id, Timestamp, "")]
    [InlineData(Id, Timestamp, "v1,")]
    [InlineData(Id, Timestamp, "v1")]
    [InlineData(Id, Timestamp, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJE")]
    [InlineData(Id, Timestamp, "v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=")]
    [InlineData(Id, Timestamp, "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(Id, Timestamp, "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData(Id, "1614265331", Signature)]
    [InlineData("msg_another", Timestamp, Signature)]
    public void Refuses_what_is_missing_broken_or_of_another_message(string? id, string? timestamp, string? signature) =>
        StandardWebhook.Verify(Secret, new WebhookHeaders(id, timestamp, signature), Body, SentAt).ShouldBeFalse();

    [Fact]
    public void Refuses_a_body_that_was_changed() =>
        StandardWebhook.Verify(Secret, Headers(), Encoding.UTF8.GetBytes("""{"test":2432232314}"""), SentAt).ShouldBeFalse();

    [Fact]
    public void Refuses_an_empty_body_where_one_was_signed() => StandardWebhook.Verify(Secret, Headers(), [], SentAt).ShouldBeFalse();

    [Fact]
    public void Refuses_another_secret() => Verify(secret: WebhookSecret.Create()).ShouldBeFalse();

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(-300, true)]
    [InlineData(-301, false)]
    public void Takes_what_is_at_most_five_minutes_old_or_early(int seconds, bool isTaken) =>
        StandardWebhook.Verify(Secret, Headers(), Body, SentAt.AddSeconds(seconds)).ShouldBe(isTaken);

    [Fact]
    public void Finds_the_right_signature_among_others() => StandardWebhook.Verify(
        Secret,
        Headers($"v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc= {Signature} v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc="),
        Body,
        SentAt).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not base64 at all, not at all!")]
    public void Refuses_to_sign_with_a_secret_that_is_none(string secret) =>
        Should.Throw<ArgumentException>(() => StandardWebhook.Sign(secret, Id, SentAt, Body))
            .Message.ShouldStartWith("A webhook secret is whsec_ and 24 to 64 bytes in base64.");

    [Fact]
    public void Refuses_to_sign_an_id_with_a_dot() =>
        Should.Throw<ArgumentException>(() => StandardWebhook.Sign(Secret, "evt_1.1614265330", SentAt, Body));

    [Fact]
    public void Makes_secrets_of_32_random_bytes()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => WebhookSecret.Create()).ToList();

        secrets.ShouldBeUnique();
        secrets.ShouldAllBe(secret => WebhookSecret.Key(secret).Length == 32 && secret.StartsWith("whsec_"));
    }

    private static WebhookHeaders Headers(string signature = Signature) => new(Id, Timestamp, signature);

    private static bool Verify(string secret = Secret) => StandardWebhook.Verify(secret, Headers(), Body, SentAt);
}
