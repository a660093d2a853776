namespace FactCheck.Language.Claims.Scores;

/// <summary>What a text is: scores are trained and calibrated apart for each.</summary>
public enum Genre
{
    /// <summary>A sentence of a debate, a speech or a post, without the text around it.</summary>
    Statement,

    /// <summary>A sentence of an article, which the article's other sentences help to understand.</summary>
    News,
}
