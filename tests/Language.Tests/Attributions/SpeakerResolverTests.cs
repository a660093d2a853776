namespace FactCheck.Language.Tests.Attributions;

public class SpeakerResolverTests
{
    [Theory]
    [InlineData("Secretary of State Mike Pompeo arrived. Mr. Pompeo said he was glad.", "Mike Pompeo", "Secretary of State")]
    [InlineData("Sen. Maria Ortiz arrived. Ortiz said she was glad.", "Maria Ortiz", "Sen.")]
    [InlineData("Maria Ortiz, the chairwoman of the council, arrived. Ms. Ortiz said the bridge was safe.", "Maria Ortiz", "chairwoman of the council")]
    [InlineData("The campaign manager Robby Stone arrived. Mr. Stone said the bridge was safe.", "Robby Stone", "campaign manager")]
    [InlineData("Maria Ortiz arrived. She said the bridge was safe.", "Maria Ortiz", null)]
    [InlineData("John Cole met Maria Ortiz in May. She said the bridge was safe.", "Maria Ortiz", null)]
    [InlineData("John Cole met Maria Ortiz in May. He said the bridge was safe.", "John Cole", null)]
    [InlineData("A spokeswoman for the port, Maria Ortiz, said the bridge was safe.", "Maria Ortiz", null)]
    [InlineData("Maria Ortiz, the union's president, arrived. She said the bridge was safe.", "Maria Ortiz", "union's president")]
    [InlineData("The council met Maria Ortiz, who said the bridge was safe.", "Maria Ortiz", null)]
    public void Finds_the_fullest_name_and_its_title(string text, string name, string? title)
    {
        var speaker = Relations.All(text)[0].Speaker.ShouldNotBeNull();

        (speaker.Name, speaker.Title).ShouldBe((name, title));
    }

    [Theory]
    [InlineData("A spokesman for Mr. Cole said the bridge was safe.")]
    [InlineData("He said the bridge was safe.")]
    [InlineData("Officials said the bridge was safe.")]
    [InlineData("The town's water is clean. Ames Water said the bridge was safe.")]
    [InlineData("Tehran said the bridge was safe.")]
    public void Has_no_speaker_where_nobody_is_named(string text) => Relations.Only(text).Speaker.ShouldBeNull();

    [Fact]
    public void Keeps_brothers_apart()
    {
        var speakers = Relations.All("John Cole said it rained. Mary Cole said it snowed. Mr. Cole said it was wet.").Select(relation => relation.Speaker!.Name);

        speakers.ShouldBe(["John Cole", "Mary Cole", "John Cole"]);
    }

    [Fact]
    public void Keeps_the_words_of_the_mention() =>
        Relations.All("Maria Ortiz arrived. She said the bridge was safe.")[0].Speaker!.Mention.ShouldBe("She");
}
