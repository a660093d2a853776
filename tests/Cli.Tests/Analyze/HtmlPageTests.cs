using System.Text.RegularExpressions;
using System.Xml.Linq;
using FactCheck.Cli.Analyze;

namespace FactCheck.Cli.Tests.Analyze;

public sealed partial class HtmlPageTests
{
    [Fact]
    public async Task Gives_the_text_back_unchanged_under_its_marks()
    {
        var text = TextOf(await PageAsync());

        text.Value.ShouldBe(Sample.Text);
    }

    [Fact]
    public async Task Escapes_everything_that_comes_from_outside()
    {
        var page = await PageAsync("<script>alert(1)</script>.txt");

        page.ShouldNotContain("<script");
        page.ShouldNotContain("<b>Ms.");
        page.ShouldNotContain("<gap>");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldContain("Mind the &lt;gap&gt;.");
    }

    [Fact]
    public async Task Marks_spans_that_nest_and_cross()
    {
        var spans = TextOf(await PageAsync()).Elements().Select(span => (Class: (string?)span.Attribute("class"), span.Value)).ToList();

        spans.ShouldBe(
        [
            ("source", "<b>Ms. Roe</b> & sources"),
            ("claim cue", "said"),
            ("claim", " "),
            ("claim content flagged", "“5 < 6”"),
            ("claim content flagged", " costs rose"),
        ]);
    }

    [Fact]
    public async Task Links_each_card_to_the_first_words_of_its_claim_once()
    {
        var page = await PageAsync();

        foreach (var id in (string[])["d1-c1", "d1-c2"])
        {
            Regex.Count(page, $"id=\"{id}\"").ShouldBe(1);
            page.ShouldContain($"href=\"#{id}\"");
        }
    }

    [Fact]
    public async Task Fetches_nothing_and_knows_light_and_dark()
    {
        var page = await PageAsync();

        page.ShouldNotContain("http");
        page.ShouldNotContain("src=");
        page.ShouldContain("prefers-color-scheme: dark");
        page.ShouldContain("class=\"legend\"");
    }

    private static async Task<string> PageAsync(string name = "-")
    {
        var file = Path.Combine(Path.GetTempPath(), name.Replace('/', '_'));
        await using var output = new StringWriter();
        var page = new HtmlPage(output);
        await page.WriteAsync(Sample.Analysis with { Id = file });
        await page.EndAsync();
        return output.ToString();
    }

    private static XElement TextOf(string page)
    {
        var div = TextDivision().Match(page);
        div.Success.ShouldBeTrue();
        // HtmlEncode writes numeric entities, which XML reads as well.
        return XElement.Parse(div.Value, LoadOptions.PreserveWhitespace);
    }

    [GeneratedRegex("<div class=\"text\".*?</div>", RegexOptions.Singleline)]
    private static partial Regex TextDivision();
}
