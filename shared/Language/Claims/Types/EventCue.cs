using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>
/// What happened: a finite past form of a verb that stands for a happening. States ("was", "owned"), words and thoughts ("said", "feared"),
/// what did not happen and what is only supposed are none.
/// </summary>
internal static class EventCue
{
    public static TokenRange At(ClaimView claim, int token)
    {
        var lemma = claim.Lemma(token);
        if (claim.Tag(token) is not ("VBD" or "VBN") || TypeWords.Statives.Contains(lemma) || TypeWords.Speech.Contains(lemma) || TypeWords.Thoughts.Contains(lemma))
        {
            return default;
        }
        if (claim.IsNegated(token) || claim.Relation(token) is "aux" or "cop" or "aux:pass" or "amod" or "case" || claim.IsSupposed(token) || TrendCue.At(claim, token).Length > 0)
        {
            return default;
        }
        var auxiliary = PastAuxiliary(claim, token);
        if (claim.Tag(token) == "VBD")
        {
            return ClaimView.One(token);
        }
        var hasSubject = claim.Dependent(token, "nsubj", "nsubj:pass") >= 0;
        var isState = auxiliary >= 0 && claim.Lemma(auxiliary) == "be" && TypeWords.StativeParticiples.Contains(claim.Word(token));
        if (isState || (auxiliary < 0 && (!hasSubject || claim.Dependent(token, "aux", "aux:pass") >= 0)))
        {
            return IsJoined(claim, token) || IsMistaken(claim, token) ? ClaimView.One(token) : default;
        }
        return ClaimView.One(token);
    }

    /// <summary>"Was", "were", "has", "had", "did"; not "is" alone, and not after "will" or "could".</summary>
    private static int PastAuxiliary(ClaimView claim, int verb)
    {
        if (claim.Dependent(verb, "aux") is >= 0 and var modal && claim.Tag(modal) == "MD")
        {
            return -1;
        }
        var found = -1;
        foreach (var dependent in claim.Dependents(verb))
        {
            if (claim.Relation(dependent) is "aux" or "aux:pass" && (claim.Lemma(dependent) is "have" || claim.Word(dependent) is "was" or "were" or "did" or "got"))
            {
                found = dependent;
            }
        }
        return found;
    }

    /// <summary>"The mayor resigned", read as "the mayor who was resigned": there is no other verb.</summary>
    private static bool IsMistaken(ClaimView claim, int token) =>
        claim.Relation(token) == "acl" && claim.Head(claim.Head(token)) < 0 && !claim.HasFiniteVerb && claim.Complement(token, "by") < 0;

    /// <summary>"Was arrested and charged": the second shares the first one's auxiliary.</summary>
    private static bool IsJoined(ClaimView claim, int token) =>
        claim.Relation(token) == "conj" && claim.Dependent(token, "aux", "aux:pass") < 0 && claim.Tag(claim.Head(token)) is "VBN" or "VBD" && PastAuxiliary(claim, claim.Head(token)) >= 0;
}
