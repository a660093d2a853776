namespace FactCheck.Language.Conflicts;

/// <summary>
/// Finds where an article contradicts itself. Pure, from the analysis alone; made to be right rather than complete, for a flag that cries
/// wolf is soon ignored: on PolNeAR train see README.md beside. Time is linear in the text but for claims that share a unit or a source's
/// denial, of which a bounded number is compared.
/// </summary>
public static class ArticleConflicts
{
    /// <summary>The same analysis with each claim's <see cref="Claim.Conflicts"/>; done once, and not again where they are there.</summary>
    public static Analysis Mark(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (analysis.Claims.All(claim => claim.Conflicts is not null))
        {
            return analysis;
        }
        var statements = Statement.Of(analysis);
        var found = Denials.In(analysis, statements)
            .Concat(Numbers.In(statements))
            .Concat(Headline.Of(analysis) is { } headline ? headline.Against(statements) : [])
            .ToLookup(pair => pair.Claim.Id, pair => pair.Conflict);
        return analysis with { Claims = [.. analysis.Claims.Select(claim => claim with { Conflicts = [.. found[claim.Id].DistinctBy(conflict => conflict.Kind)] })] };
    }
}
