using FactCheck.Language.Learning;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Scores;

/// <summary>
/// Scores stretches of one document by the trained model. News is scored with the article around it; a statement by its own words.
/// </summary>
internal sealed class ClaimScorer
{
    private readonly ClaimModel model;
    private readonly ArticleContext? article;

    public ClaimScorer(DocumentSyntax syntax, Genre genre)
        : this(ClaimModel.Shipped, syntax, genre)
    {
    }

    public ClaimScorer(ClaimModel model, DocumentSyntax syntax, Genre genre)
    {
        (this.model, Syntax) = (model, syntax);
        article = genre == Genre.News ? new ArticleContext(model, syntax) : null;
    }

    public DocumentSyntax Syntax { get; }

    /// <param name="tokens">Of one sentence, and not empty.</param>
    public ClaimScores Score(TokenRange tokens)
    {
        var sentence = Syntax.Document.Tokens[tokens.Start].Sentence;
        var logits = article is not null && Syntax.Document.SentenceTokens[sentence] == tokens
            ? article.LogitsOf(sentence)
            : model.Score(StatementFeatures.Of(new Statement(Syntax, tokens)));
        return article is null ? ScoreAlone(logits) : Weigh(model.News, article.Of(sentence, logits));
    }

    /// <summary>What spoke for and against the scores, the weightiest first.</summary>
    public IReadOnlyList<ScoreReason> Explain(TokenRange tokens) => ScoreReasons.Of(model, new Statement(Syntax, tokens), article is null ? Genre.Statement : Genre.News);

    private ClaimScores ScoreAlone(HeadLogits logits) => new(
        Rounded(model.Statement[0].Apply(logits[ClaimHead.CheckWorthiness])),
        Rounded(model.Statement[1].Apply(logits[ClaimHead.Verifiability])),
        Rounded(model.Statement[2].Apply(logits[ClaimHead.Subjectivity])));

    /// <param name="weights">For each score those of the context's numbers, and a constant.</param>
    /// <param name="context">What <see cref="ArticleContext"/> gives.</param>
    internal static ClaimScores Weigh(float[][] weights, float[] context) => new(Weigh(weights[0], context), Weigh(weights[1], context), Weigh(weights[2], context));

    private static double Weigh(float[] weights, float[] context)
    {
        var logit = (double)weights[^1];
        for (var i = 0; i < context.Length; i++)
        {
            logit += weights[i] * context[i];
        }
        return Rounded(new PlattScaling(1, 0).Apply(logit));
    }

    private static double Rounded(double probability) => Math.Round(probability, 3);
}
