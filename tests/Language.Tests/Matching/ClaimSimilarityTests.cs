using CsCheck;
using FactCheck.Language.Matching;

namespace FactCheck.Language.Tests.Matching;

public sealed class ClaimSimilarityTests
{
    [Theory]
    [InlineData("Unemployment fell to 4 percent.", "unemployment FELL to 4%")]
    [InlineData("The city’s taxes doubled.", "The city's taxes doubled")]
    [InlineData("It cost 1,200 euros.", "It cost 1200 euros.")]
    [InlineData("The café closed.", "The cafe closed.")]
    public void Takes_two_spellings_of_one_claim_for_the_same(string a, string b) => ClaimSimilarity.Score(a, b).ShouldBe(1, 1e-9);

    [Theory]
    [InlineData("The mayor closed 12 schools.", "Twelve days of rain flooded the valley.")]
    [InlineData("Vaccines cause autism.", "The bridge opened in 1931.")]
    public void Finds_nothing_in_common_between_strangers(string a, string b) => ClaimSimilarity.Score(a, b).ShouldBeLessThan(0.1);

    [Fact]
    public void Ranks_a_rewording_over_a_neighbour_over_a_stranger()
    {
        const string Claim = "The government doubled taxes on fuel in 2018.";

        var rewording = ClaimSimilarity.Score(Claim, "In 2018, fuel taxes were doubled by the government.");
        var neighbour = ClaimSimilarity.Score(Claim, "The government halved taxes on wine.");
        var stranger = ClaimSimilarity.Score(Claim, "A storm closed the harbour.");

        rewording.ShouldBeGreaterThan(0.9);
        neighbour.ShouldBeInRange(0.2, 0.7);
        stranger.ShouldBeLessThan(0.1);
    }

    [Theory]
    [InlineData("", "The harbour is closed.")]
    [InlineData("", "")]
    [InlineData("?!", "…")]
    [InlineData("It is.", "It is.")]
    public void Is_nothing_where_there_are_no_content_words(string a, string b) => ClaimSimilarity.Score(a, b).ShouldBe(0);

    [Fact]
    public void Is_symmetric_and_between_0_and_1_for_any_texts() =>
        Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
        {
            var score = ClaimSimilarity.Score(a, b);
            return score is >= 0 and <= 1 && Math.Abs(score - ClaimSimilarity.Score(b, a)) < 1e-12;
        });

    [Theory]
    [InlineData("taxes", "taxed")]
    [InlineData("taxing", "tax")]
    [InlineData("studies", "study")]
    [InlineData("stopped", "stop")]
    [InlineData("falling", "falls")]
    [InlineData("caused", "causes")]
    public void Brings_forms_of_a_word_together(string a, string b) => EnglishStem.Of(a).ShouldBe(EnglishStem.Of(b));

    [Theory]
    [InlineData("universe", "university")]
    [InlineData("bus", "bed")]
    [InlineData("king", "k")]
    public void Keeps_different_words_apart(string a, string b) => EnglishStem.Of(a).ShouldNotBe(EnglishStem.Of(b));
}
