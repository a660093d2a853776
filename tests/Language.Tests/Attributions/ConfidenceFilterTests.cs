using CsCheck;
using FactCheck.Language.Attributions;

namespace FactCheck.Language.Tests.Attributions;

public sealed class ConfidenceFilterTests
{
    private const string Text = "“The plant is safe,” Ida Holm said. Sources said the mayor will resign. Analysts warned that prices would rise by 5 percent.";

    [Fact]
    public void Keeps_exactly_the_attributions_that_are_sure_enough() => Gen.Double[0, 1].Sample(least =>
    {
        var all = Analyzer.Analyze(Text);

        var sure = all.AtLeast(least);

        sure.Attributions.ShouldBe(all.Attributions.Where(attribution => attribution.Confidence >= least));
        sure.Claims.Select(claim => claim.Span).ShouldBe(all.Claims.Select(claim => claim.Span));
        var known = sure.Attributions.Select(attribution => attribution.Id).ToHashSet();
        sure.Claims.SelectMany(claim => claim.AttributedTo).ShouldAllBe(id => known.Contains(id));
        sure.Sources.SelectMany(source => source.Attributions).Order().ShouldBe(sure.Attributions.Where(attribution => attribution.SourceId is not null).Select(attribution => attribution.Id).Order());
        sure.Sources.ShouldAllBe(source => source.Attributions.Count > 0 && source.Mentions.Count > 0);
    }, iter: 30);

    [Fact]
    public void Changes_nothing_where_nothing_is_asked_for()
    {
        var all = Analyzer.Analyze(Text);

        all.AtLeast(0).ShouldBeSameAs(all);
    }

    [Fact]
    public void A_text_analysed_for_certainty_only_has_claims_and_nobody_behind_them()
    {
        var sure = Analyzer.Analyze(Text, minConfidence: 1);

        sure.Attributions.ShouldBeEmpty();
        sure.Sources.ShouldBeEmpty();
        sure.Claims.ShouldNotBeEmpty();
        sure.Claims.ShouldAllBe(claim => claim.AttributedTo.Count == 0);
    }
}
