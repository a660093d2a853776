using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Syntax;

public class SurfaceWordTests
{
    [Theory]
    [InlineData("“Yes”", 0, "``")]
    [InlineData("“Yes”", 2, "''")]
    [InlineData("\"Yes\"", 0, "``")]
    [InlineData("«Yes»", 2, "''")]
    [InlineData("He said: ‘Yes’", 3, "`")]
    [InlineData("yes — no", 1, "--")]
    [InlineData("yes -- no", 1, "--")]
    [InlineData("well-known", 1, "-")]
    [InlineData("well…", 1, "...")]
    [InlineData("O’Neil", 0, "O'Neil")]
    [InlineData("O’Neil’s", 1, "'s")]
    public void Marks_are_read_as_the_treebanks_write_them(string text, int token, string form) =>
        SurfaceWord.Of(Document.Parse(text), token).Form.ShouldBe(FeatureHash.Of(form));

    [Theory]
    [InlineData("Mayor Says the Bridge Will Close")]
    [InlineData("MAYOR SAYS THE BRIDGE WILL CLOSE")]
    public void The_capitals_of_a_headline_say_nothing(string headline)
    {
        var words = SurfaceWord.Sentence(headline.Split(' '));

        words.ShouldAllBe(word => word.Form == word.Lower);
    }

    [Theory]
    [InlineData("Mayor Ortiz says the bridge will close")]
    [InlineData("Mayor Maria Ortiz")]
    [InlineData("The U.S. and Iran met in Oman")]
    public void Those_of_names_do(string sentence)
    {
        var words = SurfaceWord.Sentence(sentence.Split(' '));

        words[0].Form.ShouldNotBe(words[0].Lower);
    }
}
