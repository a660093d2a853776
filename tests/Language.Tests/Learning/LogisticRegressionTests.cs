using FactCheck.Language.Learning;

namespace FactCheck.Language.Tests.Learning;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void The_weights_are_where_the_slope_of_the_loss_is_nought()
    {
        var random = new Random(1);
        WeighedRow[] rows = [.. Enumerable.Range(0, 200).Select(i => new WeighedRow([0, 1 + random.Next(5)], [1, random.NextSingle()], random.Next(3) == 0, 0.5 + random.NextDouble(), random.NextDouble() - 0.5))];

        var weights = LogisticRegression.Train(rows, 6);

        for (var feature = 0; feature < weights.Length; feature++)
        {
            var slope = (double)weights[feature];
            foreach (var row in rows.Where(row => row.Features.Contains(feature)))
            {
                var margin = row.Sign * (row.Offset + row.Dot([.. weights.Select(weight => (double)weight)]));
                slope -= row.Cost * row.Sign * row.Values[Array.IndexOf(row.Features, feature)] / (1 + Math.Exp(margin));
            }
            slope.ShouldBe(0, 0.05);
        }
    }

    [Fact]
    public void Rows_that_cost_nothing_teach_nothing() =>
        LogisticRegression.Train([new WeighedRow([0], [1], true, 0)], 1).ShouldBe([0f]);
}
