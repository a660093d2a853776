namespace FactCheck.Language.Tests.Syntax;

public class TaggerTests
{
    [Theory]
    [InlineData("The mayor said the bridge would close on Monday.", "DT NN VBD DT NN MD VB IN NNP .")]
    [InlineData("She has closed it, and he closed his.", "PRP VBZ VBN PRP , CC PRP VBD PRP$ .")]
    [InlineData("Prices rose 3.2 percent to $40 billion.", "NNS VBD CD NN IN $ CD CD .")]
    [InlineData("Officials don’t know who did that.", "NNS VBP RB VB WP VBD DT .")]
    [InlineData("Iran’s ministers met.", "NNP POS NNS VBD .")]
    public void Tags_words_by_what_they_do(string text, string tags) => Parsed.Tags(text).ShouldBe(tags);

    [Theory]
    [InlineData("Ministers Say Plan Will Close the Old Bridge", "NNS VBP NN MD VB DT JJ NN")]
    [InlineData("MINISTERS SAY PLAN WILL CLOSE THE OLD BRIDGE", "NNS VBP NN MD VB DT JJ NN")]
    public void Reads_headlines(string text, string tags) => Parsed.Tags(text).ShouldBe(tags);

    [Theory]
    [InlineData("“No,” she said.", "`` UH , '' PRP VBD .")]
    [InlineData("''No,'' she said.", "`` UH , '' PRP VBD .")]
    [InlineData("\"No,\" she said.", "`` UH , '' PRP VBD .")]
    public void Quote_marks_of_every_sort_are_one(string text, string tags) => Parsed.Tags(text).ShouldBe(tags);
}
