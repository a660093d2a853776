using FactCheck.Contracts.Articles;
using FactCheck.Language;

namespace FactCheck.Verdicts.Claims;

/// <summary>All that a check found about one claim, and what follows from it for the queue.</summary>
internal sealed record DetectedClaim
{
    // W3C Web Annotation leaves the length of prefix and suffix open; 32 is what ours promise.
    private const int Context = 32;

    // The first fifth is the top.
    private const int TopOf = 5;

    public required ArticleSnapshot Article { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>With its flags.</summary>
    public required Language.Claim Claim { get; init; }

    public required ClaimDetails Details { get; init; }

    public required IReadOnlyList<ClaimAttribution> Attributions { get; init; }

    public required IReadOnlyList<ClaimMatch> Matches { get; init; }

    public required int PolicyVersion { get; init; }

    /// <summary>A later revision of the article was checked before this one.</summary>
    public required bool IsOutdated { get; init; }

    internal Severity Severity => GravestOf(Claim.Flags);

    /// <summary>What is out is read, and so is what stands near the top: most readers see little more than that.</summary>
    internal int Reach => (Article.Visibility == Visibilities.Published ? 1 : 0) + (Claim.Start < Article.Text.Length / TopOf ? 1 : 0);

    internal string Prefix
    {
        get
        {
            var from = Math.Max(0, Claim.Start - Context);
            return Article.Text[(IsInsidePair(from) ? from + 1 : from)..Claim.Start];
        }
    }

    internal string Suffix
    {
        get
        {
            var to = Math.Min(Article.Text.Length, Claim.End + Context);
            return Article.Text[Claim.End..(IsInsidePair(to) ? to - 1 : to)];
        }
    }

    internal string[] SourceClasses => [.. Attributions.Select(attribution => attribution.SourceClass).Distinct().Select(KebabCase.Of)];

    internal string Speakers => string.Join('\n', Attributions.Select(attribution => attribution.Speaker?.Name).OfType<string>().Distinct());

    internal static Severity GravestOf(IEnumerable<Flag> flags) => flags.Select(SeverityOf).DefaultIfEmpty(Severity.None).Max();

    private static Severity SeverityOf(Flag flag) =>
        Enum.TryParse<Severity>(flag.Severity, ignoreCase: true, out var severity) ? severity : Severity.Info;

    // Half of a surrogate pair is no character, and Postgres refuses it.
    private bool IsInsidePair(int offset) =>
        offset > 0 && offset < Article.Text.Length && char.IsSurrogatePair(Article.Text[offset - 1], Article.Text[offset]);
}
