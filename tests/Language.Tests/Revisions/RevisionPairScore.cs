using FactCheck.Language.Revisions;

namespace FactCheck.Language.Tests.Revisions;

/// <summary>How often aligning answered what a <see cref="RevisionPair"/> asks, and how often it left all other claims alone.</summary>
internal sealed class RevisionPairScore
{
    private readonly List<string> faults = [];

    public int Pairs { get; private set; }

    public int Right { get; private set; }

    /// <summary>Claims that the edit does not touch.</summary>
    public int Others { get; private set; }

    public int OthersKept { get; private set; }

    public IReadOnlyList<string> Faults => faults;

    public static RevisionPairScore Of(IEnumerable<RevisionPair> pairs)
    {
        var score = new RevisionPairScore();
        foreach (var pair in pairs)
        {
            score.Add(pair);
        }
        return score;
    }

    private void Add(RevisionPair pair)
    {
        var alignment = RevisionAlignment.Align(pair.Before, Analyzer.Analyze(pair.TextAfter));
        Pairs++;
        var claims = alignment.Claims.Where(aligned => aligned.Before is not null).ToDictionary(aligned => aligned.Before!.Id);
        if (pair.Claim is null || IsRight(pair, claims[pair.Claim.Id]))
        {
            Right++;
        }
        else
        {
            faults.Add($"{Show(claims[pair.Claim.Id])} should be {pair.Aspect ?? "gone"}");
        }
        foreach (var other in claims.Values.Where(aligned => IsOutside(pair, aligned.Before!)))
        {
            Others++;
            var isCut = other.Before!.Start > pair.Edited.Start && pair.Growth < 0 && pair.Claim is null;
            if (isCut ? other.Change == RevisionChange.Gone : other.Change is RevisionChange.Unchanged or RevisionChange.Moved)
            {
                OthersKept++;
            }
            else
            {
                faults.Add($"{Show(other)} is not what the edit asks");
            }
        }
    }

    private static bool IsRight(RevisionPair pair, AlignedClaim aligned) => pair.Aspect is null
        ? aligned.Change == RevisionChange.Gone
        : aligned.Change == RevisionChange.Changed && aligned.Aspects.Contains(pair.Aspect) && Math.Abs(aligned.After!.Start - aligned.Before!.Start) <= 120;

    /// <summary>Whether neither the claim nor the sentences beside the edit, which the engine may read otherwise now, are touched.</summary>
    private static bool IsOutside(RevisionPair pair, Claim claim) =>
        pair.Claim is null || claim.End + Margin < pair.Edited.Start || claim.Start - Margin > pair.Edited.End;

    private const int Margin = 300;

    private static string Show(AlignedClaim aligned) =>
        $"{aligned.Change} [{string.Join(' ', aligned.Aspects)}] “{aligned.Before?.Text}” → “{aligned.After?.Text}”";
}
