using FactCheck.Language;
using FactCheck.Verdicts.Sources;

namespace FactCheck.Verdicts.Tests.Sources;

public sealed class SourceIdentityTests
{
    [Theory]
    [InlineData("Ida Holm", "person:ida holm")]
    [InlineData("Ms. Ida Holm", "person:ida holm")]
    [InlineData("Gov. Ida B. Holm Jr.", "person:ida holm")]
    [InlineData("IDA HOLM", "person:ida holm")]
    [InlineData("Siobhan O’Neil", "person:siobhan oneil")]
    [InlineData("Carl de la Cruz", "person:carl cruz")]
    public void Knows_a_person_by_first_and_last_name(string name, string key) => Of(name, SourceClass.NamedPerson).Key.ShouldBe(key);

    [Theory]
    [InlineData("Holm", "Mayor of Halse", "person:? holm|halse mayor")]
    [InlineData("Gov. Hale", null, "person:? hale|governor")]
    public void Knows_a_surname_with_its_office(string name, string? title, string key) => Of(name, SourceClass.NamedPerson, title).Key.ShouldBe(key);

    [Theory]
    [InlineData("Mr. Holm", SourceClass.NamedPerson)]
    [InlineData("he", SourceClass.NamedPerson)]
    [InlineData("two officials", SourceClass.UnnamedOfficial)]
    [InlineData("sources", SourceClass.BareSources)]
    [InlineData("the report", SourceClass.Document)]
    [InlineData("the company", SourceClass.NamedOrganisation)]
    public void Knows_nobody_else_beyond_the_article(string name, SourceClass kind) => Of(name, kind).Kind.ShouldBe(SourceIdentity.Unnamed);

    [Theory]
    [InlineData("the Tarrow Valley Water Co.", "organisation:tarrow valley water")]
    [InlineData("Tarrow Valley Water", "organisation:tarrow valley water")]
    [InlineData("Hollin Bio, Inc.", "organisation:hollin bio")]
    public void Knows_an_organisation_by_its_name(string name, string key) => Of(name, SourceClass.NamedOrganisation).Key.ShouldBe(key);

    [Theory]
    [InlineData("Hale", "Governor", "Maria Hale", "Gov. of the North", true)]
    [InlineData("M. Hale", "Governor", "Maria Hale", "Governor", true)]
    [InlineData("Jo Hale", "Governor", "Maria Hale", "Governor", false)]
    [InlineData("Hale", "Senator", "Maria Hale", "Governor", false)]
    public void Joins_by_name_and_title_unless_first_names_clash(string one, string oneTitle, string other, string otherTitle, bool same)
    {
        var (first, second) = (Of(one, SourceClass.NamedPerson, oneTitle), Of(other, SourceClass.NamedPerson, otherTitle));

        first.MayBe(second.First, second.TitleWords).ShouldBe(same);
        second.MayBe(first.First, first.TitleWords).ShouldBe(same);
    }

    [Fact]
    public void Bounds_its_keys() => Of($"Ida {new string('x', 4_000)}", SourceClass.NamedPerson).Key.Length.ShouldBe(200);

    private static SourceIdentity Of(string name, SourceClass kind, string? title = null) => SourceIdentity.Of(new ArticleSource
    {
        Id = "s1",
        Name = name,
        Title = title,
        Class = kind,
        Mentions = [],
        Attributions = [],
    });
}
