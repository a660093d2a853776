using FactCheck.Cli.Suite;

namespace FactCheck.Cli.Tests.Suite;

public sealed class ApiKeyTests
{
    [Fact]
    public void Has_a_prefix_43_characters_and_6_of_checksum() => ApiKey.Generate().ShouldMatch("^fck_live_[0-9A-Za-z]{49}$");

    // Made with zlib.crc32 of Python.
    [Theory]
    [InlineData(0x00, "fck_live_00000000000000000000000000000000000000000004QWcs1")]
    [InlineData(0xFF, "fck_live_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp11eUtOX")]
    [InlineData(0x5A, "fck_live_LQNUGZHT5u543eF8cvF8tKdPlcVkNSYQAq1KIqZ6f743XB7TE")]
    public void Is_the_secret_in_base_62_and_its_crc_32(byte each, string key) =>
        ApiKey.From(Enumerable.Repeat(each, 32).ToArray()).ShouldBe(key);

    [Fact]
    public void Is_another_each_time() => ApiKey.Generate().ShouldNotBe(ApiKey.Generate());
}
