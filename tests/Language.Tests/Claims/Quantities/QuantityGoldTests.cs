using FactCheck.Language.Evaluation.Labels;

namespace FactCheck.Language.Tests.Claims.Quantities;

/// <summary>The floor under what the reader reaches on the labelled sentences of the tune half; see Gold/README.md.</summary>
public sealed class QuantityGoldTests
{
    [Fact]
    public void Finds_the_quantities_that_a_person_marked()
    {
        var articles = Polnear.Load("dev").ToDictionary(article => $"dev/{article.Name}", article => article.Text);
        var gold = QuantitySentence.Parse(File.ReadAllText(Path.Combine(Polnear.RepositoryRoot(), "tests", "Language.Tests", "Gold", "quantities-tune.tsv")));

        var report = QuantityReport.Of(gold, article => articles[article], new Random(1));

        TestContext.Current.TestOutputHelper?.WriteLine($"spans {report.Spans}, value {report.Value.Value:p1}, unit {report.Unit.Value:p1}");
        report.Spans.F1.ShouldBeGreaterThanOrEqualTo(0.95);
        report.Value.Value.ShouldBeGreaterThanOrEqualTo(0.95);
        report.Unit.Value.ShouldBeGreaterThanOrEqualTo(0.95);
    }
}
