using System.Security.Cryptography;
using System.Text;
using FactCheck.Gateway.Keys;

namespace FactCheck.Gateway.Tests.Keys;

public sealed class ApiKeySecretTests
{
    // Computed with Python's zlib.crc32 over keys of the bytes 0 to 31, of 32 zeros and of 32 times 255.
    [Theory]
    [InlineData("fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDR")]
    [InlineData("fck_live_00000000000000000000000000000000000000000004QWcs1")]
    [InlineData("fck_live_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp11eUtOX")]
    public void Accepts_a_key_whose_checksum_fits(string key)
    {
        ApiKeySecret.TryParse(key, out var secret).ShouldBeTrue();
        secret.Reveal().ShouldBe(key);
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "nothing")]
    [InlineData("fck_live_", "only the prefix")]
    [InlineData("fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehD", "the last character is missing")]
    [InlineData("fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDRx", "one character too many")]
    [InlineData("fck_live_103aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDR", "another first digit")]
    [InlineData("fck_live_030aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDR", "two digits swapped")]
    [InlineData("fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDr", "a capital made small")]
    [InlineData("fck_test_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf42ehDR", "another prefix")]
    [InlineData("fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf 2ehDR", "a space")]
    [InlineData("fck_live_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlfé2ehDR", "a letter that is not ASCII")]
    public void Refuses_what_is_no_key(string? text, string why) => ApiKeySecret.TryParse(text, out _).ShouldBeFalse(why);

    [Fact]
    public void Makes_keys_that_it_accepts_and_that_differ()
    {
        var keys = Enumerable.Range(0, 200).Select(_ => ApiKeySecret.Generate().Reveal()).ToList();

        keys.ShouldBeUnique();
        keys.Where(key => !ApiKeySecret.TryParse(key, out var _)).ShouldBeEmpty();
    }

    [Fact]
    public void Keeps_the_hash_and_a_hint_and_nothing_that_opens_a_door()
    {
        var secret = ApiKeySecret.Generate();

        secret.Hash.ShouldBe(SHA256.HashData(Encoding.ASCII.GetBytes(secret.Reveal())));
        secret.Hint.ShouldBe($"fck_live_…{secret.Reveal()[^4..]}");
    }
}
