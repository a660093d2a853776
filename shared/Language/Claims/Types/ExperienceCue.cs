using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>What the speaker lived through: "I saw", "my mother lost her house", "we waited for six hours".</summary>
internal static class ExperienceCue
{
    public static TokenRange At(ClaimView claim, int token)
    {
        if (claim.Tag(token) is not ("VBD" or "VBN" or "VBG") || !IsPast(claim, token) || claim.IsSupposed(token))
        {
            return default;
        }
        var subject = claim.SubjectOf(token);
        if (subject < 0 || subject > token)
        {
            return default;
        }
        var lemma = claim.Lemma(token);
        // "We" is as often a government or a firm: it takes a verb of experience.
        var isOwn = claim.Word(subject) switch
        {
            "i" => !TypeWords.Thoughts.Contains(lemma) && lemma is not ("be" or "have" or "get"),
            "we" => TypeWords.Experiences.Contains(lemma) && !TypeWords.Thoughts.Contains(lemma),
            _ => TypeWords.Family.Contains(claim.Lemma(subject)) && claim.DependentWord(subject, "my", "our") >= 0,
        };
        var start = claim.DependentWord(subject, "my", "our") is >= 0 and var owner ? owner : subject;
        return isOwn ? ClaimView.Through(start, token) : default;
    }

    private static bool IsPast(ClaimView claim, int verb)
    {
        if (claim.Relation(verb) is "aux" or "cop" or "amod" or "acl")
        {
            return false;
        }
        if (claim.Tag(verb) == "VBD")
        {
            return true;
        }
        foreach (var dependent in claim.Dependents(verb))
        {
            if (claim.Relation(dependent) is "aux" or "aux:pass" && (claim.Lemma(dependent) == "have" || claim.Word(dependent) is "was" or "were") && claim.Tag(dependent) != "MD")
            {
                return true;
            }
        }
        return claim.Tag(verb) == "VBN" && claim.Dependent(verb, "nsubj") >= 0 && claim.Dependent(verb, "aux") < 0;
    }
}
