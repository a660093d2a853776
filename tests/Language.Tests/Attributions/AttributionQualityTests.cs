using System.Globalization;
using FactCheck.Language.Attributions;
using FactCheck.Language.Evaluation;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

/// <summary>
/// Holds the rules to what they reach on PolNeAR. The development articles are not unseen: some of their errors were read while the
/// rules were written.
/// </summary>
public class AttributionQualityTests
{
    [Fact]
    public void Finds_the_attributions_of_the_development_articles()
    {
        var (scores, _) = Score("dev");

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"source {scores.Source}, cue {scores.Cue}, content {scores.Content}, overlap {scores.Relations.Overlap}, exact {scores.Relations.Exact}");
        scores.Direct.Overlap.Recall.ShouldBeGreaterThan(0.84);
        scores.Relations.Overlap.F1.ShouldBeGreaterThan(0.69);
    }

    [Fact]
    public void A_rule_is_as_often_right_as_its_confidence_says()
    {
        var (_, rules) = Score("train");

        foreach (var (rule, right) in rules.OrderByDescending(entry => entry.Value.Average()))
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rule}: {right.Average():f3} of {right.Count}"));
        }
        foreach (var (rule, right) in rules)
        {
            var share = right.Average();
            Confidences.Of(rule).ShouldBe(share, 0.02, $"Rule {rule} is right in {share:f2} of its relations; write that into Confidences.");
        }
    }

    private static (AttributionScores Scores, Dictionary<Rule, List<double>> Rules) Score(string split)
    {
        var scorer = new AttributionScorer();
        var rules = new Dictionary<Rule, List<double>>();
        foreach (var article in Polnear.Load(split))
        {
            var document = Document.Parse(article.Text);
            var found = AttributionExtractor.Find(document);
            var right = scorer.Add(document, article, AttributionExtractor.Extract(document));
            for (var i = 0; i < found.Count; i++)
            {
                rules.TryAdd(found[i].Rule, []);
                rules[found[i].Rule].Add(right[i] ? 1 : 0);
            }
        }
        return (scorer.Scores, rules);
    }
}
