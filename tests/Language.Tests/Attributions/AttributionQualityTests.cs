using FactCheck.Language.Attributions;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

/// <summary>
/// Holds the shipped models to what they reach on PolNeAR's development articles, on which nothing was trained or chosen;
/// <c>./factcheck evaluate attribution</c> prints all the figures.
/// </summary>
public class AttributionQualityTests
{
    [Fact]
    public void Finds_the_attributions_of_the_development_articles()
    {
        var scorer = new AttributionScorer();
        foreach (var article in Polnear.Load("dev"))
        {
            var document = Document.Parse(article.Text);
            scorer.Add(document, article, AttributionExtractor.Extract(document));
        }

        var scores = scorer.Scores;
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"source {scores.Source}, cue {scores.Cue}, content {scores.Content}, overlap {scores.Relations.Overlap}, exact {scores.Relations.Exact}, direct {scores.Direct.Overlap}");
        scores.Source.Exact.F1.ShouldBeGreaterThan(0.78);
        scores.Cue.Exact.F1.ShouldBeGreaterThan(0.73);
        scores.Content.Exact.F1.ShouldBeGreaterThan(0.64);
        scores.Relations.Overlap.F1.ShouldBeGreaterThan(0.78);
        scores.Relations.Exact.F1.ShouldBeGreaterThan(0.54);
        scores.Direct.Overlap.Recall.ShouldBeGreaterThan(0.90);
    }
}
