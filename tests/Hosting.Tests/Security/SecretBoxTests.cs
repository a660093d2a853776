using System.Security.Cryptography;
using FactCheck.Hosting.Security;
using Microsoft.Extensions.Configuration;

namespace FactCheck.Hosting.Tests.Security;

public sealed class SecretBoxTests
{
    private const string Purpose = "webhook secret";

    private static readonly byte[] Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"u8.ToArray();

    [Fact]
    public void What_was_sealed_opens_and_is_sealed_otherwise_each_time()
    {
        var box = Box();

        var (one, other) = (box.Seal(Secret, Purpose), box.Seal(Secret, Purpose));

        box.Open(one, Purpose).ShouldBe(Secret);
        one.ShouldNotBe(other);
        one.AsSpan().IndexOf(Secret).ShouldBe(-1);
        SecretBox.IsSealed(one).ShouldBeTrue();
        SecretBox.IsSealed(Secret).ShouldBeFalse();
    }

    [Fact]
    public void Opens_for_no_other_purpose_with_no_other_key_and_not_once_a_bit_has_changed()
    {
        var box = Box();
        var sealedSecret = box.Seal(Secret, Purpose);

        Should.Throw<CryptographicException>(() => box.Open(sealedSecret, "idempotent answer"));
        Should.Throw<CryptographicException>(() => Box(("Secrets:Key", Key(1))).Open(sealedSecret, Purpose)).Message.ShouldContain("Secrets:PreviousKeys");
        for (var at = 0; at < sealedSecret.Length; at++)
        {
            var changed = sealedSecret.ToArray();
            changed[at] ^= 1;
            Should.Throw<CryptographicException>(() => box.Open(changed, Purpose));
        }

        Should.Throw<CryptographicException>(() => box.Open(sealedSecret.AsSpan(0, 20).ToArray(), Purpose));
        Should.Throw<CryptographicException>(() => box.Open([], Purpose));
    }

    [Fact]
    public void A_key_that_was_replaced_still_opens_what_it_sealed_and_seals_nothing_more()
    {
        var before = Box(("Secrets:Key", Key(1))).Seal(Secret, Purpose);
        var box = Box(("Secrets:Key", Key(2)), ("Secrets:PreviousKeys:0", Key(1)));

        box.Open(before, Purpose).ShouldBe(Secret);
        Box(("Secrets:Key", Key(2))).Open(box.Seal(Secret, Purpose), Purpose).ShouldBe(Secret);
    }

    [Fact]
    public void Refuses_a_key_of_another_length() =>
        Should.Throw<InvalidOperationException>(() => Box(("Secrets:Key", Convert.ToBase64String(new byte[16]))))
            .Message.ShouldBe("A key in Secrets is not 32 bytes in base64.");

    private static string Key(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, 32).ToArray());

    private static SecretBox Box(params (string Key, string Value)[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection([new("InternalAuth:SigningKey", Key(0)), .. settings.Select(setting => new KeyValuePair<string, string?>(setting.Key, setting.Value))])
        .Build());
}
