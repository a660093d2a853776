using FactCheck.Verdicts.Publishing;

namespace FactCheck.Verdicts.Tests.Publishing;

public sealed class SlugsTests
{
    private static readonly Guid Id = new("01900000-0000-7000-8000-1f0c2a9b7d3e");

    [Theory]
    [InlineData("Harbour costs: €40 million!", "harbour-costs-40-million-1f0c2a9b7d3e")]
    [InlineData("Café São Jorge", "cafe-sao-jorge-1f0c2a9b7d3e")]
    [InlineData("Łódź, Århus, STRAßE", "lodz-arhus-strasse-1f0c2a9b7d3e")]
    [InlineData("<script>alert('x')</script>/../..", "script-alert-x-script-1f0c2a9b7d3e")]
    [InlineData("港は閉まる", "1f0c2a9b7d3e")]
    [InlineData("", "1f0c2a9b7d3e")]
    public void Are_words_that_an_address_can_hold(string text, string slug) => Slugs.For(text, Id).ShouldBe(slug);

    [Fact]
    public void Are_short() => Slugs.For(new string('a', 5_000), Id).Length.ShouldBe(60 + 1 + 12);

    [Fact]
    public void Are_short_in_letters_that_become_two() => Slugs.For(new string('æ', 5_000), Id).Length.ShouldBe(60 + 1 + 12);
}
