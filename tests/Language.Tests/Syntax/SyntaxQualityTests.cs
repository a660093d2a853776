using FactCheck.Language.Syntax;
using FactCheck.Language.Training;

namespace FactCheck.Language.Tests.Syntax;

/// <summary>Holds the model that ships to what its card says.</summary>
public class SyntaxQualityTests
{
    [Theory]
    [InlineData("ewt-dev", 0.945, 0.98, 0.84, 0.81)]
    [InlineData("gum-ccby-dev", 0.96, 0.98, 0.84, 0.81)]
    public void Analyses_the_development_sentences(string treebank, double pos, double lemma, double uas, double las)
    {
        var scores = SyntaxScores.Of(SyntaxModel.Shipped, Treebanks.Load(treebank));

        TestContext.Current.TestOutputHelper?.WriteLine($"{treebank}: {scores}");
        scores.Pos.ShouldBeGreaterThan(pos);
        scores.Lemma.ShouldBeGreaterThan(lemma);
        scores.Uas.ShouldBeGreaterThan(uas);
        scores.Las.ShouldBeGreaterThan(las);
    }
}
