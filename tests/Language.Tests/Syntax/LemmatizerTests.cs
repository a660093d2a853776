using FactCheck.Language.Syntax;

namespace FactCheck.Language.Tests.Syntax;

public class LemmatizerTests
{
    [Theory]
    [InlineData("went", "go")]
    [InlineData("stories", "story")]
    [InlineData("said", "say")]
    [InlineData("it", "it")]
    public void An_edit_leads_from_the_word_to_its_lemma(string word, string lemma) => LemmaEdit.Between(word, lemma).Apply(word).ShouldBe(lemma);

    [Fact]
    public void An_ending_never_takes_all_of_a_word()
    {
        var noun = Tags.Table["NNS"];
        var lemmatizer = new Lemmatizer(new SortedDictionary<uint, LemmaEdit> { [Lemmatizer.KeyOfEnding("", noun)] = new(1, "") });

        lemmatizer.LemmaOf("cats", noun).ShouldBe("cat");
        lemmatizer.LemmaOf("s", noun).ShouldBe("s");
        lemmatizer.LemmaOf("cats", Tags.Table["VBZ"]).ShouldBe("cats");
    }

    [Theory]
    [InlineData("She said it was going well.", "she say it be go well .")]
    [InlineData("Children told the families' stories.", "child tell the family 's story .")]
    [InlineData("He didn’t deny it.", "he do not deny it .")]
    [InlineData("They stopped hoping.", "they stop hope .")]
    public void Words_are_traced_to_what_a_dictionary_lists(string text, string lemmas) => Parsed.Lemmas(text).ShouldBe(lemmas);

    [Theory]
    [InlineData("He blixed it.", "he blix it .")]
    [InlineData("They were renationalizing it.", "they be renationalize it .")]
    public void Words_never_seen_follow_their_endings(string text, string lemmas) => Parsed.Lemmas(text).ShouldBe(lemmas);
}
