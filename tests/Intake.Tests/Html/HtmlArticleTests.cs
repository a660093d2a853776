using FactCheck.Intake.Html;
using FactCheck.Testing;

namespace FactCheck.Intake.Tests.Html;

public sealed class HtmlArticleTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\n\nTwo.")]
    [InlineData("<p>One\n   <b>bold</b>  word.</p>", "One bold word.")]
    [InlineData("<p>One<br>Two</p>", "One\nTwo")]
    [InlineData("<div><div><p>Deep.</p></div></div>", "Deep.")]
    [InlineData("<ul><li>First</li><li>Second</li></ul>", "First\n\nSecond")]
    [InlineData("<p>He said &ldquo;no&rdquo; &amp; left.</p>", "He said “no” & left.")]
    [InlineData("<nav>Menu</nav><p>Text.</p><footer>Imprint</footer>", "Text.")]
    [InlineData("<p>Text.</p><script>alert(1)</script><style>p{}</style>", "Text.")]
    [InlineData("<p>Text.</p><p hidden>Trap.</p>", "Text.")]
    [InlineData("<div>Outside.</div><article><p>Inside.</p></article>", "Inside.")]
    [InlineData("<p>a</p><figure><figcaption>Caption</figcaption></figure><p>b</p>", "a\n\nb")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr></table>", "1 2")]
    [InlineData("Plain words", "Plain words")]
    [InlineData("<p>un<b>der</b>stood</p>", "understood")]
    public void Reads_html_as_a_person_would_copy_it(string html, string text) => HtmlArticle.Parse(html, null).Text.ShouldBe(text);

    [Fact]
    public void Keeps_each_link_at_its_words()
    {
        var page = HtmlArticle.Parse("<p>The <a href='/study'>new  <i>study</i></a>, a <a href='mailto:a@b'>mail</a>, <a href='https://example.org/x'>here</a>.</p>", "https://example.com/news/1");
        page.Links.Select(link => (page.Text[link.Start..link.End], link.Url))
            .ShouldBe([("new study", "https://example.com/study"), ("here", "https://example.org/x")]);
    }

    [Theory]
    [InlineData("<article><p>Body.</p><a href='https://example.org/x'><h2>More</h2></a></article>")]
    [InlineData("<p>Body.</p><a href='https://example.org/x'>More<br></a>")]
    [InlineData("<p>Body.</p><a href='https://example.org/x'><p>More</p><br></a><p>After.</p>")]
    public void A_link_ends_with_its_words(string html)
    {
        var page = HtmlArticle.Parse(html, null);

        var link = page.Links.ShouldHaveSingleItem();

        page.Text[link.Start..link.End].ShouldBe("More");
    }

    [Fact]
    public void Keeps_no_more_of_a_long_address_than_an_article_has_room_for()
    {
        var page = HtmlArticle.Parse(string.Concat(Enumerable.Repeat("<a href=x>word</a> ", 1_000)), $"https://example.org/{new string('a', 1_900)}/");

        page.Links.Count.ShouldBeInRange(100, 200);
        page.Links.Sum(link => link.Url.Length).ShouldBeLessThanOrEqualTo(256 * 1024);
    }

    [Theory]
    [InlineData("<head><title>Site | Page</title><meta property='og:title' content='Headline'></head><p>x</p>", "Headline")]
    [InlineData("<title>Site</title><article><h1> Two\n words </h1><p>x</p></article>", "Two words")]
    [InlineData("<p>x</p>", null)]
    public void Finds_the_title(string html, string? title) => HtmlArticle.Parse(html, null).Title.ShouldBe(title);

    [Fact]
    public void Cuts_a_long_title_between_characters() =>
        HtmlArticle.Parse($"<title>a{string.Concat(Enumerable.Repeat("\U0001f600", 600))}</title><p>x</p>", null).Title.ShouldBe("a" + string.Concat(Enumerable.Repeat("\U0001f600", 499)));

    [Theory]
    [InlineData("04-heart-drug-trial")]
    [InlineData("05-serrin-glaciers")]
    [InlineData("08-location-data-ruling")]
    public void Reads_the_seeds_as_their_attributions_were_marked(string slug) =>
        HtmlArticle.Parse(Seeds.Article(slug).Html.ShouldNotBeNull(), null).Text
            .ShouldBe(File.ReadAllText(Path.Combine(Seeds.Folder, "gold", "text", slug + ".txt")));

    public static TheoryData<string, string> Bombs => new()
    {
        { "nested divs", string.Concat(Enumerable.Repeat("<div>", 200_000)) + "deep" },
        { "unclosed formatting", string.Concat(Enumerable.Repeat("<b><i><a href=x><font>", 45_000)) + "deep" },
        { "tables in tables", string.Concat(Enumerable.Repeat("<table><tr><td>", 60_000)) + "deep" },
        { "entities", string.Concat(Enumerable.Repeat("&amp;", 200_000)) },
        { "many attributes", "<p " + string.Join(' ', Enumerable.Range(0, 150_000).Select(number => $"a{number}")) + ">x" },
        { "formatting that multiplies", string.Concat(Enumerable.Range(0, 500).Select(number => $"<b a={number}>")) + string.Concat(Enumerable.Repeat("<p>x", 200_000)) },
        { "closing tags", string.Concat(Enumerable.Repeat("<div>", 15_000)) + string.Concat(Enumerable.Repeat("</p>", 200_000)) },
        { "text in tables", "<table>" + string.Concat(Enumerable.Repeat("<a>x", 19_000)) },
        { "an endless attribute", "<p a='" + new string('x', 1_000_000) },
        { "comments", "<p>x" + string.Concat(Enumerable.Repeat("<!>", 349_000)) },
        { "an endless comment", "<!--" + new string('-', 1_000_000) },
    };

    // What must not happen is minutes, a dead process or an exception; the bound is far above what a slow machine needs.
    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Survives(string bomb, string html)
    {
        var reading = Task.Run(() => HtmlArticle.Parse(html, null));
        try
        {
            var page = await reading.WaitAsync(TimeSpan.FromSeconds(30));
            page.Links.ShouldAllBe(link => link.Start <= link.End && link.End <= page.Text.Length, bomb);
        }
        catch (HtmlTooComplexException refused)
        {
            refused.Message.ShouldContain("elements");
        }
    }
}
