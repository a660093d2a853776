using FactCheck.Dashboard.Articles;
using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Tests.Articles;

public sealed class SourceGroundsTests
{
    [Fact]
    public void Gathers_what_all_of_its_attributions_say_of_a_source_each_thing_once()
    {
        SourceDetails[] details =
        [
            new() { Basis = Words("familiar with the talks"), Affiliation = Words("the ministry") },
            new() { Basis = Words("familiar with the talks"), AnonymityReason = Words("because the talks are private") },
        ];

        Grounds("unnamed-official", details).ShouldBe(
        [
            ("speaks for", "the ministry"),
            ("knows by", "familiar with the talks"),
            ("not named", "because the talks are private"),
        ]);
    }

    [Fact]
    public void Says_that_no_reason_is_given_for_leaving_a_name_out() =>
        Grounds("bare-sources").ShouldBe([("not named", "the text gives no reason")]);

    [Fact]
    public void Asks_no_reason_of_whoever_is_named() => Grounds("named-person").ShouldBeEmpty();

    [Fact]
    public void Leaves_other_sources_details_with_them()
    {
        var source = new AnalysedSource { Id = "s1", Name = "Ida Holm", Class = "named-person", Attributions = ["a7"] };

        SourceGrounds.Of(source, Analysis([new SourceDetails { Affiliation = Words("the ministry") }])).ShouldBeEmpty();
    }

    private static IReadOnlyList<(string Heading, string Words)> Grounds(string sourceClass, params SourceDetails[] details)
    {
        var ids = details.Select((_, index) => $"a{index}");
        return SourceGrounds.Of(new AnalysedSource { Id = "s1", Name = "an official", Class = sourceClass, Attributions = [.. ids] }, Analysis(details));
    }

    private static ArticleAnalysis Analysis(SourceDetails[] details) => new()
    {
        Text = "",
        Attributions = [.. details.Select((found, index) => new AnalysedAttribution { Id = $"a{index}", Cue = Words("said"), SourceClass = "unnamed-official", SourceDetails = found })],
    };

    private static Extent Words(string text) => new(0, text.Length, text);
}
