using FactCheck.Language.Attributions;
using FactCheck.Language.Learning;
using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Training;

public class AttributionTrainerTests
{
    [Theory]
    [InlineData("The editor said that the harbour was closed.", "The editor | said | that the harbour was closed")]
    [InlineData("“The harbour was closed,” Ms. Ortiz said.", "Ms. Ortiz | said | “The harbour was closed,”")]
    [InlineData("According to the minister, the harbour was closed.", "the minister | According to | the harbour was closed")]
    public void Learns_from_what_is_marked(string text, string expected) => SmallCorpus.Find(SmallCorpus.Model, text).ShouldBe([expected]);

    [Fact]
    public void Learns_that_most_sentences_attribute_nothing() =>
        SmallCorpus.Find(SmallCorpus.Model, "A train stopped near the river. Rain fell on the coast.").ShouldBeEmpty();

    [Fact]
    public void The_same_articles_give_the_same_bytes()
    {
        var reports = new List<string>();
        var again = AttributionTrainer.Train(SmallCorpus.Read(40, seed: 1), new Progress(reports));

        again.ToFile().ShouldBe(SmallCorpus.Model.ToFile());
        reports.ShouldContain(line => line.StartsWith("relations of unseen articles", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_read_from_its_file_finds_the_same()
    {
        var file = SmallCorpus.Model.ToFile();
        var read = AttributionModel.Read(new ModelReader("small.bin", file, AttributionModel.Kind, AttributionModel.Version));

        read.ToFile().ShouldBe(file);
        foreach (var article in SmallCorpus.Read(5, seed: 9))
        {
            SmallCorpus.Find(read, article.Gold.Text).ShouldBe(SmallCorpus.Find(SmallCorpus.Model, article.Gold.Text));
        }
    }

    private sealed class Progress(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
