namespace FactCheck.Language.Tests.Claims;

/// <summary>What claims rest on, in whole texts of our own.</summary>
public sealed class ClaimSupportTests
{
    [Theory]
    [InlineData("A study published in The Lancet found that nurses sleep badly.", "A study published in The Lancet")]
    [InlineData("The mayor said in an interview with Le Monde that the bridge would close.", "an interview with Le Monde")]
    [InlineData("The envoy told Reuters that the talks had ended on Friday.", "Reuters")]
    [InlineData("According to court records, the firm owed $3 million in taxes.", "court records")]
    [InlineData("The indictment names four men from Graz.", "The indictment")]
    public void A_claim_rests_on_what_its_sentence_or_its_attribution_cites(string text, string cited)
    {
        var analysis = Analyzer.Analyze(text);

        var claim = analysis.Claims.ShouldHaveSingleItem();
        claim.RestsOn.Select(id => analysis.Citations.Single(citation => citation.Id == id).Text).ShouldBe([cited]);
    }

    [Fact]
    public void A_claim_rests_on_the_text_that_a_later_the_report_stands_for()
    {
        var analysis = Analyzer.Analyze("An audit by the Treasury blamed the mayor of Linz. The report says that $3 million went missing.");

        analysis.Claims.ShouldContain(claim => claim.Text.Contains("$3 million") && claim.RestsOn.SequenceEqual(new[] { "r1" }));
        analysis.Citations.ShouldHaveSingleItem().Mentions.Select(mention => mention.Text).ShouldBe(["The report"]);
    }

    [Fact]
    public void Every_sentence_of_a_quote_rests_on_what_stands_beside_its_cue()
    {
        var analysis = Analyzer.Analyze("“The plant cut 200 jobs in March,” Mr. Weber said in an interview with NPR. “The mill in Graz cut 90 jobs in May.”");

        analysis.Claims.Count.ShouldBe(2);
        analysis.Claims.ShouldAllBe(claim => claim.RestsOn.SequenceEqual(new[] { "r1" }));
    }

    [Fact]
    public void A_claim_without_a_citation_rests_on_none() =>
        Analyzer.Analyze("Exports rose 5 percent in May. A study by Graz University found that imports fell.").Claims[0].RestsOn.ShouldBeEmpty();

    [Fact]
    public void A_document_that_speaks_is_cited()
    {
        var analysis = Analyzer.Analyze("A C.I.A. analysis concluded that the weapons had been moved to the north.");

        analysis.Citations.Select(citation => (citation.Kind, citation.Text)).ShouldBe([("document", "A C.I.A. analysis")]);
        analysis.Claims.ShouldHaveSingleItem().RestsOn.ShouldBe(["r1"]);
    }

    [Fact]
    public void A_link_is_what_its_sentence_rests_on()
    {
        const string Text = "Exports rose 5 percent in May, the ministry said here.";
        var at = Text.IndexOf("here", StringComparison.Ordinal);

        var analysis = Analyzer.Analyze(Text, links: [new Language.Claims.LinkSpan(at, at + 4, "https://example.org/may")]);

        analysis.Citations.ShouldHaveSingleItem().Url.ShouldBe("https://example.org/may");
        analysis.Claims.ShouldHaveSingleItem().RestsOn.ShouldBe(["r1"]);
    }
}
