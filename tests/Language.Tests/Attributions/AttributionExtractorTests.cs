using CsCheck;
using FactCheck.Language.Attributions;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Attributions;

public class AttributionExtractorTests
{
    [Theory]
    [InlineData("“The bridge is safe,” Ms. Ortiz said.", "Ms. Ortiz | said | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” said Mr. Zarif.", "Mr. Zarif | said | “The bridge is safe,”")]
    [InlineData("\"Is the bridge safe?\" the mayor asked.", "the mayor | asked | \"Is the bridge safe?\"")]
    [InlineData("''The bridge is safe,'' Mr. Zarif said on Tuesday.", "Mr. Zarif | said | ''The bridge is safe,''")]
    [InlineData("Mr. Zarif said: “The bridge is safe.”", "Mr. Zarif | said: | “The bridge is safe.”")]
    [InlineData("The mayor told reporters on Friday, “The bridge is safe.”", "The mayor | told | “The bridge is safe.”")]
    [InlineData("“The bridge,” Ms. Ortiz said, “is safe.”", "Ms. Ortiz | said | “The bridge,” + “is safe.”")]
    [InlineData("“We looked. The bridge is safe,” Ms. Ortiz said.", "Ms. Ortiz | said | “We looked. The bridge is safe,”")]
    [InlineData("“The bridge is safe,” Ms. Ortiz said. “We looked at every bolt. It holds.”", "Ms. Ortiz | said | “The bridge is safe,” + “We looked at every bolt. It holds.”")]
    [InlineData("“The bridge is safe,” House Speaker Dana Cole wrote in a letter to the council.", "House Speaker Dana Cole | wrote | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” Jane Li, the mayor of Ames, said.", "Jane Li, the mayor of Ames, | said | “The bridge is safe,”")]
    [InlineData("“The bridge is safe,” said Jane Li, the mayor of Ames.", "Jane Li, the mayor of Ames | said | “The bridge is safe,”")]
    [InlineData("The mayor went on to say, “The bridge is safe.”", "The mayor | went on to say | “The bridge is safe.”")]
    [InlineData("Ms. Ortiz put it this way:\n\n“The bridge is safe.”", "Ms. Ortiz | put it this way: | “The bridge is safe.”")]
    [InlineData("Ms. Ortiz tweeted: “The bridge is safe.”", "Ms. Ortiz | tweeted: | “The bridge is safe.”")]
    public void Attributes_direct_quotes(string text, string expected)
    {
        var relation = Relations.Only(text);

        relation.Note().ShouldBe(expected);
        relation.Quote.ShouldBe(QuoteType.Direct);
    }

    [Theory]
    [InlineData("Mr. Zarif said the plan was “a gift to nobody.”", "Mr. Zarif | said | the plan was “a gift to nobody.”")]
    [InlineData("The plan is “a gift to nobody,” Mr. Zarif said.", "Mr. Zarif | said | The plan is “a gift to nobody,”")]
    public void Attributes_quotes_in_part(string text, string expected)
    {
        var relation = Relations.Only(text);

        relation.Note().ShouldBe(expected);
        relation.Quote.ShouldBe(QuoteType.Mixed);
    }

    [Theory]
    [InlineData("The minister said that the talks had failed.", "The minister | said | that the talks had failed")]
    [InlineData("The minister said on Monday that the talks had failed.", "The minister | said | that the talks had failed")]
    [InlineData("The talks had failed, the minister said.", "the minister | said | The talks had failed")]
    [InlineData("The talks had failed, said the minister.", "the minister | said | The talks had failed")]
    [InlineData("The talks, Mr. Zarif said, had failed.", "Mr. Zarif | said | The talks + had failed")]
    [InlineData("Mr. Zarif on Thursday told Reuters that the talks had failed.", "Mr. Zarif | told | that the talks had failed")]
    [InlineData("A poll released in May found that one voter in five was undecided.", "A poll released in May | found | that one voter in five was undecided")]
    [InlineData("A poll released in March found that one voter in five was undecided.", "A poll released in March | found | that one voter in five was undecided")]
    [InlineData("A report found that one bridge in five was unsafe.", "A report | found | that one bridge in five was unsafe")]
    [InlineData("Polls show the mayor is ahead.", "Polls | show | the mayor is ahead")]
    [InlineData("Aides to the mayor have repeatedly said the bridge is safe.", "Aides to the mayor | have repeatedly said | the bridge is safe")]
    [InlineData("He was met by Ms. Ortiz, who said the bridge was safe.", "who | said | the bridge was safe")]
    [InlineData("Ines Vane, 71, a retired driver, said the bridge was safe.", "Ines Vane, 71, a retired driver, | said | the bridge was safe")]
    [InlineData("Two officials said, however, that the bridge was safe.", "Two officials | said | that the bridge was safe")]
    [InlineData("An aide who asked not to be named said the bridge was safe.", "An aide who asked not to be named | said | the bridge was safe")]
    [InlineData("Rep. Ann Doe (D-Ohio) said the bridge was safe.", "Rep. Ann Doe (D-Ohio) | said | the bridge was safe")]
    public void Attributes_indirect_speech(string text, string expected)
    {
        var relation = Relations.Only(text);

        relation.Note().ShouldBe(expected);
        relation.Quote.ShouldBe(QuoteType.Indirect);
    }

    [Theory]
    [InlineData("According to the ministry, sales fell in May.", "the ministry | According to | sales fell in May")]
    [InlineData("Sales fell in May, according to two people familiar with the figures.", "two people familiar with the figures | according to | Sales fell in May")]
    [InlineData("The shooting, police said, began shortly before noon and left four people dead.", "police | said | The shooting + began shortly before noon and left four people dead")]
    public void Reads_cues_set_off_by_commas(string text, string expected) => Relations.All(text).Select(relation => relation.Note()).ShouldContain(expected);

    [Theory]
    [InlineData("The senator wants to close the bridge.", "The senator | wants | to close the bridge")]
    [InlineData("Critics accused the mayor of hiding the report.", "Critics | accused | the mayor of hiding the report")]
    [InlineData("The mayor called for a new bridge.", "The mayor | called for | a new bridge")]
    [InlineData("The company declined to comment.", "The company | declined | to comment")]
    public void Reads_what_a_source_wants_or_judges(string text, string expected) => Relations.Only(text).Note().ShouldBe(expected);

    [Theory]
    [InlineData("The vote is expected to be close.", "- | is expected | The vote + to be close")]
    [InlineData("The mayor was said to be furious.", "- | was said | The mayor + to be furious")]
    public void Leaves_the_source_out_where_the_text_does(string text, string expected)
    {
        var relation = Relations.Only(text);

        relation.Note().ShouldBe(expected);
        relation.SourceClass.ShouldBe(SourceClass.None);
        relation.Speaker.ShouldBeNull();
    }

    [Fact]
    public void A_participle_shares_the_source_before_it() =>
        Relations.All("The mayor said the bridge was safe, adding that it would open in May.").Select(relation => relation.Note())
            .ShouldBe(["The mayor | said | the bridge was safe", "The mayor | adding | that it would open in May"]);

    [Fact]
    public void A_second_verb_shares_the_subject() =>
        Relations.All("The mayor denied the charge and said she would stay.").Select(relation => relation.Note())
            .ShouldContain("The mayor | said | she would stay");

    [Fact]
    public void Nested_reports_are_two_relations() =>
        Relations.All("Mr. Cole said the envoy had left, according to one official.").Select(relation => relation.Note())
            .ShouldBe(["Mr. Cole | said | the envoy had left", "one official | according to | Mr. Cole said the envoy had left"]);

    [Fact]
    public void What_stands_between_quote_marks_has_no_cues() =>
        Relations.All("“He said it and I believe it,” Ms. Ortiz said.").Count.ShouldBe(1);

    [Fact]
    public void Turns_of_a_transcript_are_attributed() =>
        Relations.Only("LI: We will build it. It takes a year.").Note().ShouldBe("LI | : | We will build it. It takes a year.");

    [Theory]
    [InlineData("“We checked every bolt on the bridge twice.” — Ines Vane, 71", "Ines Vane | — | “We checked every bolt on the bridge twice.”")]
    [InlineData("“We checked every bolt on the bridge twice.”\n\n- Mayor Li.", "Mayor Li | - | “We checked every bolt on the bridge twice.”")]
    [InlineData("The bridge is closed until Monday, please walk — Ines Vane (@ivane) July 5, 2016", "Ines Vane | — | The bridge is closed until Monday, please walk")]
    public void Signed_quotes_and_posts_are_attributed(string text, string expected) => Relations.Only(text).Note().ShouldBe(expected);

    [Theory]
    [InlineData("The report is long. Its claims are many and its support is thin.")]
    [InlineData("Rain fell on the city for nine days.")]
    public void Finds_nothing_where_nobody_speaks(string text) => Relations.All(text).ShouldBeEmpty();

    [Fact]
    public void Ids_follow_the_text() =>
        Relations.All("Ms. Ortiz said it rained. Mr. Cole said it snowed.").Select(relation => relation.Id).ShouldBe(["a1", "a2"]);

    [Fact]
    public void Every_span_is_inside_the_text_whatever_the_text() => Words.Sample(text =>
    {
        var document = Document.Parse(text);
        foreach (var mention in AttributionExtractor.Extract(document).SelectMany(relation => relation.Source.Append(relation.Cue).Concat(relation.Content)))
        {
            (mention.Start >= 0 && mention.End > mention.Start).ShouldBeTrue();
            mention.Text.ShouldBe(text[mention.Start..mention.End]);
        }
    });

    private static readonly string[] Pieces =
    [
        "said ", "says", "said, ", "“", "”", "“Go,” ", "\"", "''", "he ", "who ", "Mr. ", "Li ", "Jane Li ", ", ", ". ", ": ", "\n", "according to ", "by ",
        "was ", "not ", "asked ", "and ", "that ", "the ", "officials ", "on Tuesday ", "(", ")", "adding ", "— ", "reportedly ", "declined ", "to ", "went on ", "expected ", "‘", "’", "'s ",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat);
}
