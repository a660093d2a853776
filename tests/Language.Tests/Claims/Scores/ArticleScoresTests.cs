using FactCheck.Language.Claims.Scores;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Tests.Claims.Scores;

public sealed class ArticleScoresTests
{
    private const string Sentence = "The plan would leave the city with a bridge to nowhere.";

    [Fact]
    public void The_same_sentence_is_more_subjective_in_an_opinion_piece_than_in_a_report()
    {
        var opinion = SubjectivityIn(
            $"We deserve so much better than this sorry farce. Let us be honest: the mayor's obsession is an embarrassment. {Sentence} It is time we said enough. Surely we can find the courage to stop this madness.");
        var report = SubjectivityIn(
            $"The council voted 7 to 2 on Monday to approve the $40 million plan. The mayor said work would begin in May. {Sentence} Officials estimated the cost in March. A spokesman declined to comment.");

        opinion.ShouldBeGreaterThan(report + 0.1);
    }

    [Fact]
    public void Scoring_an_article_of_ten_thousand_sentences_takes_a_look_at_each_once()
    {
        var syntax = SyntaxAnalyzer.Analyze(Document.Parse(string.Concat(Enumerable.Repeat("He left. ", 10_000))));
        var scorer = new ClaimScorer(syntax, Genre.News);

        syntax.Document.SentenceTokens.ShouldAllBe(tokens => scorer.Score(tokens).CheckWorthiness <= 1);
    }

    private static double SubjectivityIn(string article)
    {
        var syntax = SyntaxAnalyzer.Analyze(Document.Parse(article));
        var sentence = syntax.Document.Sentences.Single(span => article[span.Start..span.End] == Sentence);
        return new ClaimScorer(syntax, Genre.News).Score(syntax.Document.TokensIn(sentence)).Subjectivity;
    }
}
