using System.Text;
using FactCheck.Language.Evaluation;

namespace FactCheck.Language.Tests.Evaluation;

public class SystemOutputTests
{
    [Fact]
    public void Reads_what_it_wrote()
    {
        var relation = new SystemRelation([new(0, 3)], [new(4, 8)], [new(9, 12), new(15, 20)], 0.75);
        var bare = new SystemRelation([], [], [new(9, 12)], null);

        string[] lines = [SystemOutput.Write(new SystemArticle("a", [relation, bare])), SystemOutput.Write(new SystemArticle("b", []))];
        var read = Parse(string.Join('\n', lines));

        read.Select(SystemOutput.Write).ShouldBe(lines);
        read[0].Attributions[0].Content.ShouldBe(relation.Content);
        read[0].Attributions[1].Cue.ShouldBeEmpty();
    }

    [Fact]
    public void Writes_one_line() =>
        SystemOutput.Write(new SystemArticle("a", [new([new(0, 3)], [new(4, 8)], [], 0.5)]))
            .ShouldBe("""{"id":"a","attributions":[{"source":[{"start":0,"end":3}],"cue":{"start":4,"end":8},"content":[],"confidence":0.5}]}""");

    [Fact]
    public void Reads_what_analyze_prints_indented_or_not()
    {
        var analysis = Analyzer.Analyze("The mayor said that it rained in the old town all day long.", "town.txt");

        foreach (var options in new[] { LanguageJson.Options, LanguageJson.Indented })
        {
            var read = Parse("\uFEFF" + System.Text.Json.JsonSerializer.Serialize(analysis, options) + "\n").ShouldHaveSingleItem();

            read.Id.ShouldBe("town.txt");
            SystemOutput.Write(read).ShouldBe(SystemOutput.Write(new SystemArticle("town.txt", [.. analysis.Attributions.Select(SystemRelation.Of)])));
            read.Attributions.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("nonsense", "Line 1: this is no JSON.")]
    [InlineData("{\"id\":\"a\",\"attributions\":[]}\n\n{\"id\":", "Line 3: this is no JSON.")]
    [InlineData("{\"attributions\":[]}", "Line 1: the article has no \"id\".")]
    [InlineData("[1]", "Line 1: the article has no \"id\".")]
    [InlineData("{\"id\":\"a\"}", "Line 1: a has no list \"attributions\"; a system that found nothing writes an empty one.")]
    [InlineData("{\"id\":\"a\",\"attributions\":[3]}", "Line 1: attribution 1 of a is no object.")]
    [InlineData("{\"id\":\"a\",\"attributions\":[]}\n{\"id\":\"b\",\"attributions\":[{\"cue\":{\"start\":5,\"end\":5}}]}", "Line 2: the cue of attribution 1 of b needs a \"start\" from 0 and a greater \"end\".")]
    [InlineData("{\"id\":\"a\",\"attributions\":[{\"source\":[{\"start\":-1,\"end\":5}]}]}", "Line 1: the source of attribution 1 of a needs a \"start\" from 0 and a greater \"end\".")]
    [InlineData("{\"id\":\"a\",\"attributions\":[{\"content\":\"it rained\"}]}", "Line 1: the content of attribution 1 of a needs a \"start\" from 0 and a greater \"end\".")]
    [InlineData("{\"id\":\"a\",\"attributions\":[{\"confidence\":1.5}]}", "Line 1: the \"confidence\" of attribution 1 of a is no number from 0 to 1.")]
    [InlineData("{\"id\":\"a\",\"attributions\":[{\"confidence\":\"high\"}]}", "Line 1: the \"confidence\" of attribution 1 of a is no number from 0 to 1.")]
    public void Says_what_is_wrong_and_where(string json, string sentence) =>
        Should.Throw<FormatException>(() => Parse(json)).Message.ShouldBe(sentence);

    private static IReadOnlyList<SystemArticle> Parse(string json) => SystemOutput.Parse(Encoding.UTF8.GetBytes(json));
}
