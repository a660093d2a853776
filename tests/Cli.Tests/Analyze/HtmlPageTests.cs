using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FactCheck.Cli.Analyze;
using FactCheck.Language;

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
        page.ShouldContain("why check-worthiness:</span> + a number, − &lt;costs&gt;");
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
    public async Task Leads_from_each_cue_to_its_card_and_back()
    {
        var cue = TextOf(await PageAsync()).Descendants("a").ShouldHaveSingleItem();

        cue.Value.ShouldBe("said");
        ((string?)cue.Attribute("href")).ShouldBe("#d1-a1");
        ((string?)cue.Attribute("data-note")).ShouldBe("a1");
        var page = await PageAsync();
        Regex.Count(page, "<li id=\"d1-a1\"").ShouldBe(1);
        Regex.Count(page, "href=\"#d1-a1-cue\"").ShouldBe(1);
    }

    [Fact]
    public async Task Lights_every_mark_of_an_attribution_with_its_card()
    {
        var page = await PageAsync();

        page.ShouldContain("article:has([data-of~=\"d1-a1\"]:is(:hover, :focus-within, :target)) [data-of~=\"d1-a1\"]");
        page.ShouldContain("<li id=\"d1-a1\" data-of=\"d1-a1\">");
        var lit = TextOf(page).Elements().Where(span => ((string?)span.Attribute("data-of"))!.Split(' ').Contains("d1-a1"));
        lit.Select(span => span.Value).ShouldBe(["<b>Ms. Roe</b> & sources", "said", "“5 < 6”", " costs rose"]);
    }

    [Fact]
    public async Task Says_on_a_card_and_on_each_mark_who_speaks_how_and_how_likely_that_is()
    {
        var page = WebUtility.HtmlDecode(await PageAsync());

        page.ShouldContain("<b>Ms. Roe</b> & sources = Ann Roe, minister</span> <span class=\"class\">named person</span>");
        page.ShouldContain("mixed, warns · likely (80%)");
        page.ShouldContain("title=\"source a1: Ann Roe, minister (named person)\"");
        page.ShouldContain("cue a1: warns, by Ann Roe, minister (named person)");
    }

    [Fact]
    public async Task Names_each_source_once_and_lights_all_that_it_says()
    {
        var page = await PageAsync();

        page.ShouldContain("<summary>1 source</summary>");
        page.ShouldContain("<li id=\"d1-s1\"><p><span class=\"source\">Ann Roe</span>, minister <span class=\"class\">named person</span></p>");
        page.ShouldContain("1 statement: <a href=\"#d1-a1\">a1</a>");
        page.ShouldContain("article:has(#d1-s1:is(:hover, :focus-within)) :is([data-of~=\"d1-a1\"])");
    }

    [Fact]
    public async Task Tells_unnamed_sources_and_contents_within_contents_apart_without_colour()
    {
        var relation = Sample.Analysis.Attributions[0];
        var analysis = Sample.Analysis with
        {
            Attributions = [relation with { SourceClass = SourceClass.BareSources }, relation with { Id = "a2", Source = [], SourceClass = SourceClass.None }],
        };

        var classes = TextOf(await PageAsync(analysis: analysis)).Elements().Select(span => (string?)span.Attribute("class")).ToList();

        classes.ShouldContain("source unnamed");
        classes.ShouldContain("claim content nested flagged");
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

    private static async Task<string> PageAsync(string name = "-", Analysis? analysis = null)
    {
        var file = Path.Combine(Path.GetTempPath(), name.Replace('/', '_'));
        await using var output = new StringWriter();
        var page = new HtmlPage(output);
        await page.WriteAsync((analysis ?? Sample.Analysis) with { Id = file });
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
