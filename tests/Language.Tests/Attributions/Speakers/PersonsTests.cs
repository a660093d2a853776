namespace FactCheck.Language.Tests.Attributions.Speakers;

public class PersonsTests
{
    [Theory]
    [InlineData("Secretary of State Mike Pompeo arrived. [Mr. Pompeo] <said> {he was glad}.", "Mike Pompeo", "Secretary of State")]
    [InlineData("Sen. Maria Ortiz arrived. [Ortiz] <said> {she was glad}.", "Maria Ortiz", "Sen.")]
    [InlineData("Maria Ortiz, the chairwoman of the council, arrived. [Ms. Ortiz] <said> {it was safe}.", "Maria Ortiz", "chairwoman of the council")]
    [InlineData("The campaign manager Robby Stone arrived. [Mr. Stone] <said> {it was safe}.", "Robby Stone", "campaign manager")]
    [InlineData("Maria Ortiz, the union's president, arrived. [She] <said> {it was safe}.", "Maria Ortiz", "union's president")]
    [InlineData("Rep. Ann Doe spoke. Ann Doe, the chairwoman of the panel, left. [Doe] <said> {it was safe}.", "Ann Doe", "chairwoman of the panel")]
    [InlineData("Ann Shaw-Ortiz arrived. [Ms. Shaw-Ortiz] <said> {it was safe}.", "Ann Shaw-Ortiz", null)]
    [InlineData("Maria de la Vega arrived. [Ms. de la Vega] <said> {it was safe}.", "Maria de la Vega", null)]
    [InlineData("Melba Acosta Febo arrived. [Ms. Acosta] <said> {it was safe}.", "Melba Acosta Febo", null)]
    [InlineData("Joan Wells Hart arrived. [Wells Hart] <said> {it was safe}.", "Joan Wells Hart", null)]
    [InlineData("Joseph R. Cole Jr. arrived. [Joe Cole] <said> {it was safe}.", "Joseph R. Cole Jr.", null)]
    [InlineData("[Mr. Cole] <said> {it was safe}. John Q. Cole is mayor.", "John Q. Cole", null)]
    [InlineData("John Cole arrived. [COLE] <:> {It is safe.}", "John Cole", null)]
    [InlineData("John Cole arrived. [John] <said> {it was safe}.", "John Cole", null)]
    [InlineData("[Cole] <said> {it was safe}.", "Cole", null)]
    [InlineData("George Will arrived on time. On Monday, [Will] <said> {it was safe}.", "George Will", null)]
    public void Finds_the_fullest_name_and_its_title(string text, string name, string? title)
    {
        var speaker = Marked.Only(text).Speaker.ShouldNotBeNull();

        (speaker.Name, speaker.Title).ShouldBe((name, title));
    }

    [Fact]
    public void Finds_the_full_name_in_a_headline() =>
        Marked.Only("Joan Hale Says Harbour Bridge Will Open Soon\n\nThe mayor met the press. [Hale] <said> {it was safe}.").Speaker.ShouldNotBeNull().Name.ShouldBe("Joan Hale");

    [Theory]
    [InlineData("A spokeswoman for the port, Maria Ortiz, arrived. [She] <said> {it was safe}.", "Maria Ortiz")]
    [InlineData("The council met Maria Ortiz, [who] <said> {it was safe}.", "Maria Ortiz")]
    [InlineData("The council met Maria Ortiz, the mayor of Ames, [who] <said> {it was safe}.", "Maria Ortiz")]
    [InlineData("The council met a lawyer for Maria Ortiz, [who] <has said> {it was safe}.", "Maria Ortiz")]
    [InlineData("John Cole met Maria Ortiz in May. [She] <said> {it was safe}.", "Maria Ortiz")]
    [InlineData("John Cole met Maria Ortiz in May. [He] <said> {it was safe}.", "John Cole")]
    [InlineData("Bob Cole met John Hale. [He] <said> {it was safe}.", "Bob Cole")]
    [InlineData("{“It is safe,”} [1 Ms. Ortiz] <1 said>. {2 “It holds,”} [2 she] <2 added>. Maria Ortiz is mayor.", "Maria Ortiz")]
    [InlineData("Kim Tarr, the union's president, said he was ill. Ann Hale left. [He] <said> {it was safe}.", "Kim Tarr")]
    [InlineData("Ann Hale spoke of [her] <hope> {that it was safe}.", "Ann Hale")]
    public void Finds_whom_a_pronoun_means(string text, string name) => Marked.All(text)[^1].Speaker.ShouldNotBeNull().Name.ShouldBe(name);

    [Theory]
    [InlineData("[A spokesman for Mr. Cole] <said> {the bridge was safe}.")]
    [InlineData("[He] <said> {the bridge was safe}.")]
    [InlineData("[Officials] <said> {the bridge was safe}.")]
    [InlineData("The town's water is clean. [Ames Water] <said> {the bridge was safe}.")]
    [InlineData("[Tehran] <said> {the bridge was safe}.")]
    [InlineData("Eva Miller and Gloria Hart, two drivers [who] <say> {the bridge is safe}, left.")]
    [InlineData("John Cole left. [The Coles] <said> {the bridge was safe}.")]
    public void Has_no_speaker_where_nobody_is_named(string text) => Marked.Only(text).Speaker.ShouldBeNull();

    [Fact]
    public void Keeps_brothers_and_sisters_apart() =>
        Names("[1 John Cole] <1 said> {1 it rained}. [2 Mary Cole] <2 said> {2 it snowed}. [3 Mr. Cole] <3 said> {3 it was wet}.").ShouldBe(["John Cole", "Mary Cole", "John Cole"]);

    [Fact]
    public void Keeps_husband_and_wife_apart_by_their_courtesy_titles() =>
        Names("Ann Cole and Bob Cole met. [1 Mrs. Cole] <1 said> {1 it rained}. [2 Mr. Cole] <2 said> {2 it snowed}.").ShouldBe(["Ann Cole", "Bob Cole"]);

    [Fact]
    public void A_lone_surname_is_the_one_named_just_before() =>
        Names("Ann Cole is mayor. The town waited. It rained. Then Bob Cole came. [1 Cole] <1 said> {1 it rained}.").ShouldBe(["Bob Cole"]);

    [Fact]
    public void Father_and_son_are_two() =>
        Names("[1 Donald Cole] <1 said> {1 it rained}. [2 Donald Cole Jr.] <2 said> {2 it snowed}.").ShouldBe(["Donald Cole", "Donald Cole Jr."]);

    [Fact]
    public void Keeps_the_words_of_the_mention() => Marked.Only("Maria Ortiz arrived. [She] <said> {it was safe}.").Speaker!.Mention.ShouldBe("She");

    private static IEnumerable<string?> Names(string text) => Marked.All(text).Select(relation => relation.Speaker?.Name);
}
