using System.Text.Json;

namespace FactCheck.Language.Tests;

public class AnalyzerTests
{
    private const string Article = "Bridge To Close\nAMES, Iowa — The bridge will close for two years, Mayor Maria Ortiz said on Monday. “It is 40 percent rust,” she said.";

    [Fact]
    public void Answers_sentences_attributions_and_claims()
    {
        var analysis = Analyzer.Analyze(Article, "bridge.txt");

        analysis.Id.ShouldBe("bridge.txt");
        analysis.Language.ShouldBe("en");
        analysis.Sentences.Count.ShouldBe(4);
        analysis.Attributions.Select(attribution => attribution.Speaker?.Name).ShouldBe(["Maria Ortiz", "Maria Ortiz"]);
        analysis.Claims.ShouldContain(claim => claim.Text.Contains("40 percent") && claim.AttributedTo.Contains("a2"));
    }

    [Fact]
    public void The_same_text_gives_the_same_analysis() => Json(Article).ShouldBe(Json(Article));

    [Fact]
    public void Another_language_gets_neither_claims_nor_attributions()
    {
        var analysis = Analyzer.Analyze("Le maire a dit que le pont est fermé pour deux ans, et que les travaux sont en cours.");

        analysis.Language.ShouldBe("fr");
        analysis.Sentences.Count.ShouldBe(1);
        analysis.Claims.ShouldBeEmpty();
        analysis.Attributions.ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_text_has_an_empty_analysis()
    {
        var analysis = Analyzer.Analyze("");

        analysis.Language.ShouldBe("und");
        analysis.Sentences.ShouldBeEmpty();
        analysis.Claims.ShouldBeEmpty();
    }

    private static string Json(string text) => JsonSerializer.Serialize(Analyzer.Analyze(text), LanguageJson.Options);
}
