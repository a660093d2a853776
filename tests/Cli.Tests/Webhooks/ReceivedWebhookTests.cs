using FactCheck.Cli.Webhooks;

namespace FactCheck.Cli.Tests.Webhooks;

/// <summary>The published vector of Standard Webhooks 1.0.0, and what must not pass.</summary>
public sealed class ReceivedWebhookTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Signature = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static readonly ReceivedWebhook Published = new("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", Signature, "{\"test\": 2432232314}");

    private static readonly DateTimeOffset SentAt = DateTimeOffset.FromUnixTimeSeconds(1614265330);

    [Fact]
    public void Accepts_the_published_vector() => Published.Problem(Secret, SentAt).ShouldBeNull();

    [Fact]
    public void Accepts_it_among_others() =>
        (Published with { Signatures = $"v1,AAAA v2,{Signature[3..]} {Signature}" }).Problem(Secret, SentAt).ShouldBeNull();

    [Theory]
    [InlineData("v1,AAAA")]
    [InlineData("v1,")]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    [InlineData("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")]
    public void Refuses_another_signature(string signatures) =>
        (Published with { Signatures = signatures }).Problem(Secret, SentAt).ShouldBe("signature does not hold");

    [Fact]
    public void Refuses_a_changed_body_id_or_time()
    {
        (Published with { Body = "{\"test\":2432232314}" }).Problem(Secret, SentAt).ShouldBe("signature does not hold");
        (Published with { Id = "msg_other" }).Problem(Secret, SentAt).ShouldBe("signature does not hold");
        (Published with { Timestamp = "1614265331" }).Problem(Secret, SentAt).ShouldBe("signature does not hold");
    }

    [Fact]
    public void Refuses_what_lacks_a_header()
    {
        ReceivedWebhook[] lacking = [Published with { Id = "" }, Published with { Timestamp = "" }, Published with { Timestamp = "soon" }, Published with { Signatures = "" }];

        lacking.ShouldAllBe(webhook => webhook.Problem(Secret, SentAt) == "webhook-id, webhook-timestamp or webhook-signature is missing or broken");
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "signed 301 s ago, which may be a replay")]
    [InlineData(-300, null)]
    [InlineData(-301, "signed 301 s ahead of this clock")]
    public void Refuses_a_good_signature_of_another_time(int seconds, string? problem) =>
        Published.Problem(Secret, SentAt.AddSeconds(seconds)).ShouldBe(problem);

    [Theory]
    [InlineData("""{"type":"article.checked","data":{"article":{"id":"art_1","title":"Budget"},"claimCount":3,"flaggedClaimCount":1}}""", "article.checked  evt_1  Budget  3 claims, 1 flagged")]
    [InlineData("""{"type":"article.failed","data":{"article":{"id":"art_1"},"reason":"No."}}""", "article.failed  evt_1  No.")]
    [InlineData("""{"type":"claim.changed","data":{"claim":{"text":"A."},"change":{"kind":"gone"}}}""", "claim.changed  evt_1  “A.”  gone")]
    [InlineData("""{"type":"review.assigned","data":{"claim":{"text":"A."},"review":{"assignee":"usr_2"}}}""", "review.assigned  evt_1  “A.”  to usr_2")]
    [InlineData("""{"type":"verdict.corrected","data":{"claim":{"text":"A."},"verdict":{"ratingText":"False","note":"It was 3."}}}""", "verdict.corrected  evt_1  “A.”  False  It was 3.")]
    [InlineData("""{"type":"citation.broken","data":{"citation":{"url":"https://a.example/","reason":"Gone."}}}""", "citation.broken  evt_1  https://a.example/  Gone.")]
    [InlineData("""{"type":"webhook.disabled","data":{"webhook":{"id":"whk_1","reason":"Gone."}}}""", "webhook.disabled  evt_1  whk_1  Gone.")]
    [InlineData("""{"type":"claim.detected","data":{"claim":{"id":"clm_1"}}}""", """claim.detected  evt_1  {"claim":{"id":"clm_1"}}""")]
    [InlineData("no JSON", "no JSON")]
    public void Describes_each_type_in_a_line(string body, string line) => (Published with { Id = "evt_1", Body = body }).Describe().ShouldBe(line);

    [Fact]
    public void Describes_a_flagged_claim_in_a_line()
    {
        var webhook = Published with { Id = "evt_1", Body = """{"type":"claim.flagged","data":{"claim":{"text":"Taxes will rise."},"flags":[{"rule":"anonymous-only","severity":"warn"}]}}""" };
        webhook.Describe().ShouldBe("claim.flagged  evt_1  “Taxes will rise.”  anonymous-only (warn)");
    }
}
