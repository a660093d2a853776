using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Training;

public class HeadlinesTests
{
    [Fact]
    public void A_headline_has_capitals_and_no_stop()
    {
        var headline = Headlines.InTitleCase(SmallTreebank.Read()[0]);

        headline.Forms.ShouldBe(["The", "Mayor", "Said", "the", "Bridge", "Would", "Close"]);
        headline.Heads.ShouldBe([1, 2, -1, 4, 6, 6, 2]);
    }

    [Fact]
    public void Some_sentences_come_with_a_headline_and_all_stay_as_they_were()
    {
        var sentences = Enumerable.Range(0, 50).SelectMany(_ => SmallTreebank.Read()).ToArray();

        var all = Headlines.AddTo(sentences, seed: 1);

        all.Select(group => group[0]).ShouldBe(sentences);
        all.Count(group => group.Length == 2).ShouldBeInRange(10, 50);
        all.Where(group => group.Length == 2).ShouldContain(group => !group[1].Forms.Any(form => form.Any(char.IsLower)));
    }
}
