using FactCheck.Cli.Analyze;
using FactCheck.Language;

namespace FactCheck.Cli.Tests.Analyze;

public sealed class GroundsTests
{
    [Fact]
    public void Are_the_words_of_the_text_each_said_once()
    {
        var reason = new SourceDetails { Basis = Words("familiar with the talks"), AnonymityReason = Words("because they are private") };

        Of(SourceClass.UnnamedOfficial, reason, reason).ShouldBe([("knows by", "familiar with the talks"), ("not named", "because they are private")]);
    }

    [Fact]
    public void Of_an_unnamed_source_say_where_the_text_gives_no_reason() =>
        Of(SourceClass.BareSources).ShouldBe([("not named", "the text gives no reason")]);

    [Fact]
    public void Are_not_asked_of_who_is_named() => Of(SourceClass.NamedPerson).ShouldBeEmpty();

    private static IReadOnlyList<(string Heading, string Words)> Of(SourceClass sourceClass, params SourceDetails[] details)
    {
        var relation = Sample.Analysis.Attributions[0];
        AttributionRelation[] relations = [.. details.Select((found, index) => relation with { Id = $"a{index}", SourceDetails = found })];
        var source = Sample.Analysis.Sources[0] with { Class = sourceClass, Attributions = [.. relations.Select(one => one.Id)] };
        return Grounds.Of(source, Sample.Analysis with { Attributions = relations });
    }

    private static Mention Words(string text) => new(0, text.Length, text);
}
