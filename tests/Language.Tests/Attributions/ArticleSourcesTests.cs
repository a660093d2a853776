using FactCheck.Language.Attributions;

namespace FactCheck.Language.Tests.Attributions;

public class ArticleSourcesTests
{
    [Fact]
    public void Mentions_of_one_person_are_one_source()
    {
        var sources = Sources("[1 Mr. Cole] <1 said> {1 it rained}. [2 He] <2 added> {2 that it snowed}. [3 John Cole, the mayor of Ames,] <3 left, saying> {3 it was wet}.");

        var source = sources.ShouldHaveSingleItem();
        (source.Id, source.Name, source.Title, source.Class).ShouldBe(("s1", "John Cole", "mayor of Ames", SourceClass.NamedPerson));
        source.Attributions.ShouldBe(["a1", "a2", "a3"]);
        source.Mentions.Select(mention => mention.Text).ShouldBe(["Mr. Cole", "He", "John Cole, the mayor of Ames,"]);
    }

    [Theory]
    [InlineData("[1 The Justice Department] <1 said> {1 it rained}. [2 The department] <2 added> {2 that it snowed}.", "Justice Department")]
    [InlineData("[1 The Justice Department] <1 said> {1 it rained}. [2 The Department of Justice] <2 added> {2 that it snowed}.", "Department of Justice")]
    [InlineData("[1 The Federal Tide Commission] <1 said> {1 it rained}. [2 FTC] <2 added> {2 that it snowed}.", "Federal Tide Commission")]
    [InlineData("[1 Tarrow Water Company] <1 said> {1 it rained}. [2 The company] <2 added> {2 that it snowed}.", "Tarrow Water Company")]
    [InlineData("[1 Tehran] <1 said> {1 it rained}. [2 It] <2 added> {2 that it snowed}.", "Tehran")]
    public void Mentions_of_one_body_are_one_source(string text, string name) => Sources(text).ShouldHaveSingleItem().Name.ShouldBe(name);

    [Theory]
    [InlineData("[1 A senior official] <1 said> {1 it rained}. [2 The official] <2 added> {2 that it snowed}.", 1)]
    [InlineData("[1 A senior official] <1 said> {1 it rained}. [2 A senior official] <2 said> {2 it snowed}.", 2)]
    [InlineData("[1 A source] <1 said> {1 it rained}. [2 Another source] <2 said> {2 it snowed}.", 2)]
    [InlineData("[1 Critics] <1 said> {1 it rained}. [2 Critics] <2 said> {2 it snowed}.", 1)]
    [InlineData("[1 Critics] <1 said> {1 it rained}. [2 Officials] <2 said> {2 it snowed}.", 2)]
    [InlineData("[1 The report] <1 says> {1 it rained}. [2 It] <2 adds> {2 that it snowed}.", 1)]
    [InlineData("[1 John Cole] <1 said> {1 it rained}. [2 Mary Cole] <2 said> {2 it snowed}.", 2)]
    [InlineData("[1 I] <1 think> {1 it rained}. [2 I] <2 hope> {2 it snows}.", 1)]
    public void Sources_are_one_only_where_the_text_says_so(string text, int expected) => Sources(text).Count.ShouldBe(expected);

    [Fact]
    public void An_unnamed_source_is_called_by_its_first_words() =>
        Sources("[1 A senior official, who asked not to be named,] <1 said> {1 it rained}. [2 The official] <2 added> {2 that it snowed}.").ShouldHaveSingleItem().Name.ShouldBe("A senior official");

    [Fact]
    public void What_no_source_says_has_no_source() => Sources("{The bridge} <is expected> {to open}.").ShouldBeEmpty();

    private static IReadOnlyList<ArticleSource> Sources(string text) => ArticleSources.Of(Marked.All(text));
}
