using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;
using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Training;

public class SyntaxTrainerTests
{
    private static readonly Lazy<SyntaxModel> Small = new(Train);

    [Fact]
    public void Learns_what_a_small_treebank_teaches()
    {
        var scores = SyntaxScores.Of(Small.Value, SmallTreebank.Read());

        scores.Pos.ShouldBe(1);
        scores.Lemma.ShouldBe(1);
        scores.Las.ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void The_same_treebank_makes_the_same_file() => Train().ToFile().ShouldBe(Small.Value.ToFile());

    [Fact]
    public void A_model_read_from_its_file_writes_that_file_again()
    {
        var file = Small.Value.ToFile();

        Read(file).ToFile().ShouldBe(file);
    }

    [Fact]
    public void A_damaged_model_is_refused()
    {
        var file = Small.Value.ToFile();
        file[file.Length / 2] ^= 1;

        Should.Throw<InvalidDataException>(() => Read(file)).Message.ShouldContain("is damaged");
    }

    private static SyntaxModel Train() => SyntaxTrainer.Train(SmallTreebank.Read(), new Progress<string>());

    private static SyntaxModel Read(byte[] file) => SyntaxModel.Read(new ModelReader("small.bin", file, SyntaxModel.Kind, SyntaxModel.Version));
}
