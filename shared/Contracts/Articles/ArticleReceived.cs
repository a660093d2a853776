namespace FactCheck.Contracts.Articles;

/// <summary>Intake accepted a new revision: Extraction finds its claims.</summary>
public sealed record ArticleReceived
{
    public required ArticleSnapshot Article { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }
}
