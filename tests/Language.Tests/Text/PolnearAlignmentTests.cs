using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Text;

public class PolnearAlignmentTests
{
    [Theory]
    [InlineData("train")]
    [InlineData("dev")]
    public void Tokens_begin_and_end_where_people_marked_spans(string split)
    {
        var total = 0;
        var misses = new List<string>();
        foreach (var article in Polnear.Load(split))
        {
            var tokens = Document.Parse(article.Text).Tokens;
            var starts = tokens.Select(token => token.Start).ToHashSet();
            var ends = tokens.Select(token => token.End).ToHashSet();
            foreach (var span in article.Relations.SelectMany(r => r.Source.Concat(r.Cue).Concat(r.Content)))
            {
                total++;
                if (!starts.Contains(span.Start) || !ends.Contains(span.End))
                {
                    misses.Add($"{article.Name} {span.Start}-{span.End}");
                }
            }
        }

        var aligned = 100.0 * (total - misses.Count) / total;
        TestContext.Current.TestOutputHelper?.WriteLine($"{split}: {aligned:f2} % of {total} spans");
        aligned.ShouldBeGreaterThanOrEqualTo(99.7, string.Join('\n', misses.Take(50)));
    }
}
