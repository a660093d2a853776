using FactCheck.Language.Claims.Types;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims;

/// <summary>Finds what denies in a claim: "not", "never", "no jobs", "without". Verbs of denying ("refused", "failed") are none.</summary>
internal static class NegationReader
{
    /// <summary>The negations of a claim, in order.</summary>
    public static IReadOnlyList<Mention> Read(ClaimView claim) => claim.Mentions(At);

    private static TokenRange At(ClaimView claim, int token) => claim.Word(token) switch
    {
        // "Not only … but" and "not least" deny nothing.
        "not" or "n't" => claim.Word(token + 1) is "only" or "least" or "just" or "merely" or "simply" ? default : ClaimView.One(token),
        // "No fewer than 30" is a number, "no doubt" a conviction.
        "no" => claim.Word(token + 1) is "fewer" or "less" or "doubt" or "wonder" or "matter" or "sooner" ? default : ClaimView.One(token),
        "never" or "none" or "nobody" or "nothing" or "neither" or "nor" or "nowhere" or "cannot" => ClaimView.One(token),
        "without" => claim.Word(token + 1) is "doubt" or "question" ? default : ClaimView.One(token),
        _ => default,
    };
}
