using FactCheck.Language.Matching;

namespace FactCheck.Language.Tests.Matching;

public sealed class ClaimMatcherTests
{
    private static readonly ClaimCollection Taxes = new([new MatchText("The government doubled taxes on fuel in 2018.", null), new MatchText("The harbour was closed by a storm.", null)]);

    [Fact]
    public void Is_surer_of_a_rewording_than_of_a_neighbour()
    {
        var rewording = Best("In 2018, fuel taxes were doubled by the government.");
        var neighbour = Best("The government halved taxes on wine.");

        rewording.Score.ShouldBeGreaterThan(ClaimMatcher.Suggest);
        neighbour.Score.ShouldBeLessThan(rewording.Score);
        rewording.Claim.ShouldBe(0);

        static RankedClaim Best(string claim) => ClaimMatcher.Rank(Taxes.Search(new ClaimQuery(claim)))[0];
    }

    [Fact]
    public void Finds_a_misspelt_word_and_a_compound()
    {
        var past = new ClaimCollection(
        [
            new MatchText("Zelenskyy visited the border.", null), new MatchText("The election was held in May.", null),
            new MatchText("Election day is a holiday.", null), new MatchText("A day of rain.", null),
        ]);

        past.Search(new ClaimQuery("zelensky went away")).Candidates.Select(found => found.Candidate.Claim).ShouldBe([0]);
        past.Search(new ClaimQuery("#electionday")).Candidates[0].Candidate.Claim.ShouldBe(2);
    }

    [Fact]
    public void Reads_a_post_by_its_words_and_not_by_its_author()
    {
        var past = new ClaimCollection([new MatchText("Anna Bernsdottir owns a fishing boat.", null), new MatchText("The ferry to Halse was sold for scrap.", null)]);

        var ranked = ClaimMatcher.Rank(past.Search(new ClaimQuery("They sold the ferry for scrap! — Anna Bernsdottir (@abernsdottir) March 3, 2026")));

        ranked[0].Claim.ShouldBe(1);
    }

    [Fact]
    public void Prefers_the_claim_with_the_same_number()
    {
        var past = new ClaimCollection([new MatchText("Rents in Halse rose by 40 percent.", null), new MatchText("Rents in Halse rose by 31 percent.", null)]);

        ClaimMatcher.Rank(past.Search(new ClaimQuery("In Halse, rents have risen 31 percent")))[0].Claim.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("it is what it is")]
    [InlineData("?!'; :* & | (")]
    public void Finds_nothing_where_there_are_no_words(string claim) => Taxes.Search(new ClaimQuery(claim)).Candidates.ShouldBeEmpty();

    public static TheoryData<string> Hostile =>
    [
        string.Join(' ', Enumerable.Repeat("tax", 10_000)),
        new string('x', 100_000),
        string.Join(' ', Enumerable.Range(0, 17_576).Select(i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{(char)('a' + (i / 676))}")),
        string.Concat(Enumerable.Repeat("aB", 20_000)),
        string.Join(' ', Enumerable.Repeat("налог 税 ضريبة tax", 2_000)),
    ];

    /// <summary>The deadline is no measure of speed: what these take is milliseconds, and work in the square of them would take hours.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task Is_done_with_hostile_texts(string text)
    {
        var ranked = await Task.Run(() => ClaimMatcher.Rank(Taxes.Search(new ClaimQuery(text)))).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        ranked.ShouldAllBe(found => found.Score >= 0 && found.Score <= 1);
    }
}
