namespace FactCheck.Verdicts.Articles;

/// <summary>What a claim needs to say about the article it stands in.</summary>
internal sealed record ArticleHeading(string? Title, string? Url, string Visibility);
