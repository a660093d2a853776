using FactCheck.Verdicts.Sources;

namespace FactCheck.Verdicts.Tests.Sources;

public sealed class BylineTests
{
    [Theory]
    [InlineData("By Agnes Tolliver", "Agnes Tolliver")]
    [InlineData("By Joss Penhale and Marit Solberry", "Joss Penhale|Marit Solberry")]
    [InlineData("BY Ana Roe, Bo Li and Carl de la Cruz", "Ana Roe|Bo Li|Carl de la Cruz")]
    [InlineData("By Ana Roe, Bo Li, and Carl O’Neil", "Ana Roe|Bo Li|Carl O’Neil")]
    [InlineData("Reporting by: Ana Roe & J.-P. Dumas", "Ana Roe|J.-P. Dumas")]
    [InlineData("By Ana Roe in Belgor; Bo Li", "Ana Roe|Bo Li")]
    [InlineData("By Ana Roe, Example Wire", "Ana Roe")]
    [InlineData("By Ana Roe, staff writer", "Ana Roe")]
    [InlineData("Ana Roe / Ana Roe", "Ana Roe")]
    [InlineData("Zoë Ångström", "Zoë Ångström")]
    [InlineData("By Martin Luther King, Jr.", "Martin Luther King")]
    public void Reads_the_names(string byline, string names) => Byline.Authors(byline).ShouldBe(names.Split('|'));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("By")]
    [InlineData("Staff")]
    [InlineData("By the newsroom")]
    [InlineData("desk@example.com")]
    [InlineData("https://example.com/authors/1")]
    [InlineData("=HYPERLINK(1)")]
    public void Finds_nobody_where_nobody_is_named(string? byline) => Byline.Authors(byline).ShouldBeEmpty();

    [Fact]
    public void Keeps_ten_at_most() =>
        Byline.Authors($"By {string.Join(", ", Enumerable.Range(0, 400).Select(n => $"Ana {(char)('A' + (n % 26))}{(char)('a' + (n / 26))}roe"))}").Length.ShouldBe(10);
}
