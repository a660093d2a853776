namespace FactCheck.Language.Matching;

/// <summary>A past claim as it is searched: the claim that was checked, and the headline over the check.</summary>
public readonly record struct MatchText(string Claim, string? Title)
{
    public string Whole => Title is null ? Claim : $"{Claim} {Title}";

    public IReadOnlyList<string> Words => MatchWords.Of(Whole);
}
