using CsCheck;
using FactCheck.Language.Revisions;

namespace FactCheck.Language.Tests.Revisions;

/// <summary>Whatever two revisions say, their sentences drawn from so few that they repeat, move and differ by a word.</summary>
public sealed class RevisionPropertyTests
{
    private static readonly string[] Sentences =
    [
        "Exports fell 12 percent in March.", "Exports fell 9 percent in March.", "Exports fell 12 percent in April.", "He resigned.", "The port is open again.",
        "The port was closed for nine days.", "The port was closed for ten days, aides said.", "Nobody knows why.", "“We are sorry for all of it,” she said.",
    ];

    private static readonly Gen<Analysis> Revisions = Gen.Select(Gen.Int[0, Sentences.Length - 1], Gen.Bool).List[0, 14].Select(Build);

    [Fact]
    public void A_revision_aligned_with_itself_changes_nothing() => Revisions.Sample(revision =>
    {
        var alignment = RevisionAlignment.Align(revision, revision);
        return alignment.Claims.All(claim => claim.Change == RevisionChange.Unchanged && claim.Before == claim.After)
            && alignment.Attributions.All(attribution => attribution.Change == RevisionChange.Unchanged);
    });

    [Fact]
    public void Shifting_a_text_only_moves_its_claims() => Revisions.Sample(revision =>
    {
        const string Top = "The government fell on Friday.\n\n";
        var shifted = revision with
        {
            Text = Top + revision.Text,
            Claims = [.. revision.Claims.Select(claim => claim with { Start = claim.Start + Top.Length, End = claim.End + Top.Length })],
        };
        return RevisionAlignment.Align(revision, shifted).Claims
            .All(claim => claim.Change == RevisionChange.Moved && claim.After!.Start == claim.Before!.Start + Top.Length);
    });

    [Fact]
    public void Each_claim_of_either_revision_is_in_one_pair() => Gen.Select(Revisions, Revisions).Sample((before, after) =>
    {
        var claims = RevisionAlignment.Align(before, after).Claims;
        return claims.Select(claim => claim.Before).OfType<Claim>().OrderBy(claim => claim.Start).SequenceEqual(before.Claims)
            && claims.Select(claim => claim.After).OfType<Claim>().SequenceEqual(after.Claims);
    });

    [Fact]
    public void Backwards_the_same_pairs_are_found_and_what_was_new_is_gone() => Gen.Select(Revisions, Revisions).Sample((before, after) =>
    {
        var forwards = RevisionAlignment.Align(before, after).Claims.Select(claim => (claim.Before?.Start, claim.After?.Start));
        var backwards = RevisionAlignment.Align(after, before).Claims.Select(claim => (claim.After?.Start, claim.Before?.Start));
        return forwards.ToHashSet().SetEquals(backwards);
    });

    [Fact]
    public void What_is_unchanged_or_moved_has_the_same_words() => Gen.Select(Revisions, Revisions).Sample((before, after) =>
        RevisionAlignment.Align(before, after).Claims
            .Where(claim => claim.Change is RevisionChange.Unchanged or RevisionChange.Moved)
            .All(claim => claim.Before!.Text == claim.After!.Text));

    private static Analysis Build(List<(int Sentence, bool IsClaim)> parts)
    {
        var text = string.Join(' ', parts.Select(part => Sentences[part.Sentence]));
        List<Claim> claims = [];
        var start = 0;
        foreach (var (sentence, isClaim) in parts)
        {
            var words = Sentences[sentence];
            if (isClaim)
            {
                claims.Add(new Claim { Id = $"c{claims.Count + 1}", Start = start, End = start + words.Length, Text = words, Types = [], CheckWorthiness = 0, Verifiability = 0, AttributedTo = [] });
            }
            start += words.Length + 1;
        }
        return new Revision(text).Analysis with { Claims = claims };
    }
}
