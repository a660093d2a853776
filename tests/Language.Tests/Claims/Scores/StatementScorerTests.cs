using FactCheck.Language.Claims.Scores;

namespace FactCheck.Language.Tests.Claims.Scores;

public sealed class StatementScorerTests
{
    [Theory]
    [InlineData("Unemployment fell to 4.2 percent last year, the lowest since 1969.")]
    [InlineData("The senator voted against the bill three times in 2009.")]
    [InlineData("Crime in our cities has risen by 20 percent under this governor.")]
    [InlineData("The company paid no federal income tax for a decade.")]
    public void What_the_public_would_want_checked_is_worth_checking(string text) => Score(text).CheckWorthiness.ShouldBeGreaterThan(0.5);

    [Theory]
    [InlineData("Thank you all so much for coming tonight.")]
    [InlineData("I think we can do better than this, my friends.")]
    [InlineData("What are you going to do about it?")]
    [InlineData("God bless you, and God bless this great country.")]
    public void Courtesies_opinions_and_questions_are_not_worth_checking(string text)
    {
        Score(text).CheckWorthiness.ShouldBeLessThan(0.3);
        Score(text).Verifiability.ShouldBeLessThan(Score("Unemployment fell to 4.2 percent in 2019.").Verifiability);
    }

    [Fact]
    public void A_polemic_is_more_subjective_than_a_report()
    {
        var polemic = Score("This shameful farce is yet another disgrace from a government that has utterly lost its way.");
        var report = Score("The ministry said on Tuesday that the agreement would be signed in March.");

        polemic.Subjectivity.ShouldBeGreaterThan(0.5);
        report.Subjectivity.ShouldBeLessThan(0.2);
    }

    [Theory]
    [InlineData("Kowalski cut taxes for the middle class in 2009.", "Lincoln cut taxes for the middle class in 1994.")]
    [InlineData("Texas lost 12,000 jobs in March.", "Bavaria lost 31,500 jobs in October.")]
    public void Nobodys_name_and_no_date_makes_a_claim(string text, string other) => Score(text).CheckWorthiness.ShouldBe(Score(other).CheckWorthiness, 0.05);

    [Theory]
    [InlineData("I don't, I don't know what to say.")]
    [InlineData("Some people don't do a good job.")]
    [InlineData("There's nothing we cannot do, if we do it together.")]
    [InlineData("I paid $38 million one year, I paid $27 million one year.")]
    [InlineData("What kind of programs are we for?")]
    [InlineData("Nobody is against them.")]
    public void Short_and_spoken_English_is_scored(string text) => Score(text).Verifiability.ShouldBeInRange(0, 1);

    [Fact]
    public void Another_language_gets_no_scores()
    {
        var scored = StatementScorer.Score("Die Arbeitslosigkeit ist im vergangenen Jahr um vier Prozent gesunken, sagte der Minister.", Genre.Statement);

        scored.Language.ShouldBe("de");
        scored.Scores.ShouldBeNull();
        scored.Types.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200b")]
    public void A_text_without_a_word_gets_no_scores(string text) => StatementScorer.Score(text, Genre.News).Scores.ShouldBeNull();

    [Theory]
    [InlineData("1234567 890 !!! ??? 55 % $ 12", 700)]
    [InlineData("😀🎉 the 🔥", 2000)]
    [InlineData("he said, ", 2200)]
    [InlineData("\"'\"'“”", 3000)]
    [InlineData("слово word 字 ", 1200)]
    [InlineData("a", 20_000)]
    public void Twenty_thousand_characters_of_anything_are_scored_or_refused(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        foreach (var genre in Enum.GetValues<Genre>())
        {
            if (StatementScorer.Score(text, genre).Scores is { } scores)
            {
                scores.CheckWorthiness.ShouldBeInRange(0, 1);
                scores.Verifiability.ShouldBeInRange(0, 1);
                scores.Subjectivity.ShouldBeInRange(0, 1);
            }
        }
    }

    [Fact]
    public void Any_text_at_all_is_scored_without_an_error() => CsCheck.Check.Sample(CsCheck.Gen.String, text => StatementScorer.Score(text, Genre.News));

    private static ClaimScores Score(string text) => StatementScorer.Score(text, Genre.Statement).Scores.ShouldNotBeNull();
}
