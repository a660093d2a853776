using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FactCheck.Architecture.Tests;

public sealed partial class SeedsTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot(), "seeds");

    public static TheoryData<string> Slugs =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "articles")).Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void Twelve_articles_are_there_three_of_them_html_and_one_embargoed()
    {
        var articles = Slugs.Select(row => Article(row.Data)).ToList();

        articles.Count.ShouldBe(12);
        articles.Count(article => article.TryGetProperty("html", out _)).ShouldBe(3);
        articles.Count(article => Text(article, "visibility") == "embargoed").ShouldBe(1);
        articles.Select(article => Text(article, "url")).ShouldBeUnique();
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_article_is_named_by_its_file_and_runs_to_600_to_1200_words(string slug)
    {
        var article = Article(slug);

        Text(article, "externalId").ShouldBe($"seed-{slug}");
        Paragraphs(article).Sum(paragraph => Word().Count(paragraph)).ShouldBeInRange(600, 1200);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Quotes_close_in_their_paragraph_or_reopen_in_the_next(string slug)
    {
        var paragraphs = Paragraphs(Article(slug));

        for (var i = 0; i < paragraphs.Count; i++)
        {
            var open = paragraphs[i].Count(c => c == '“') - paragraphs[i].Count(c => c == '”');
            var reopens = i + 1 < paragraphs.Count && paragraphs[i + 1].StartsWith('“');
            (open == 0 || (open == 1 && reopens)).ShouldBeTrue(paragraphs[i]);
            (paragraphs[i].Count(c => c == '"') % 2).ShouldBe(0, paragraphs[i]);
            (DoubledApostrophe().Count(paragraphs[i]) % 2).ShouldBe(0, paragraphs[i]);
        }
    }

    [Fact]
    public void Thirty_fact_checks_have_ids_of_their_own_and_ratings_of_the_six_point_scale()
    {
        var ratings = Read("rating-scales/six-point.json").GetProperty("ratings").EnumerateArray()
            .ToDictionary(rating => rating.GetProperty("value").GetInt32(), rating => Text(rating, "alternateName"));
        var factChecks = FactChecks();

        factChecks.Count.ShouldBe(30);
        factChecks.Select(check => Text(check, "id")).ShouldBeUnique();
        factChecks.Select(check => Text(check, "url")).ShouldBeUnique();
        factChecks.ShouldAllBe(check => ratings[check.GetProperty("rating").GetInt32()] == Text(check, "ratingText"));
        factChecks.Select(check => check.GetProperty("rating").GetInt32()).Distinct().Count().ShouldBe(ratings.Count);
    }

    [Fact]
    public void A_scale_in_words_has_no_values()
    {
        var ratings = Read("rating-scales/text-only.json").GetProperty("ratings").EnumerateArray().ToList();

        ratings.ShouldNotBeEmpty();
        ratings.SelectMany(rating => rating.EnumerateObject()).Select(member => member.Name).ShouldNotContain("value");
    }

    [Fact]
    public void The_match_pairs_of_the_readme_name_articles_and_fact_checks_that_exist()
    {
        var slugs = Slugs.Select(row => row.Data).ToHashSet();
        var ids = FactChecks().Select(check => Text(check, "id")).ToHashSet();
        var pairs = MatchPair().Matches(File.ReadAllText(Path.Combine(Folder, "README.md")));

        pairs.Count.ShouldBeGreaterThanOrEqualTo(8);
        pairs.Select(pair => pair.Groups["slug"].Value).ShouldBeSubsetOf(slugs);
        pairs.Select(pair => pair.Groups["id"].Value).ShouldBeSubsetOf(ids);
        pairs.Select(pair => pair.Groups["relation"].Value).Distinct().Count().ShouldBe(3);
    }

    private static JsonElement Article(string slug) => Read($"articles/{slug}.json");

    private static List<JsonElement> FactChecks() =>
        [.. File.ReadLines(Path.Combine(Folder, "fact-checks.jsonl")).Select(line => JsonElement.Parse(line))];

    private static JsonElement Read(string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(Folder, file)));

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString().ShouldNotBeNull();

    private static List<string> Paragraphs(JsonElement article) => article.TryGetProperty("text", out var text)
        ? [.. text.GetString().ShouldNotBeNull().Split("\n\n")]
        : [.. HtmlParagraph().Matches(Text(article, "html").Split("<article>")[1].Split("</article>")[0])
            .Select(paragraph => WebUtility.HtmlDecode(Tag().Replace(paragraph.Value, "")))];

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "FactCheck.sln")))
        {
            folder = Path.GetDirectoryName(folder).ShouldNotBeNull();
        }

        return folder;
    }

    [GeneratedRegex(@"\S+")]
    private static partial Regex Word();

    [GeneratedRegex("''")]
    private static partial Regex DoubledApostrophe();

    [GeneratedRegex("<p>.*?</p>", RegexOptions.Singleline)]
    private static partial Regex HtmlParagraph();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\| (?<slug>\d\d-[\w-]+) \| (?<id>fc-\d{3}) \| (?<relation>same|differs in number|negated) \|", RegexOptions.Multiline)]
    private static partial Regex MatchPair();
}
