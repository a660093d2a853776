using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>What says that one thing came of another: "because", "led to", "caused", "the reason for", "thanks to".</summary>
internal static class CauseCue
{
    public static TokenRange At(ClaimView claim, int token)
    {
        var word = claim.Word(token);
        if (TypeWords.CausePhrases.Contains(word))
        {
            return Phrase(claim, token, word);
        }
        if (claim.IsVerb(token))
        {
            return Verb(claim, token);
        }
        return claim.Tag(token) switch
        {
            "NN" or "NNS" => Noun(claim, token),
            "RB" when TypeWords.CauseAdverbs.Contains(word) => ClaimView.One(token),
            "JJ" when word == "attributable" && claim.Word(token + 1) == "to" => ClaimView.Through(token, token + 1),
            "JJ" when word == "responsible" && claim.Word(token + 1) == "for" && claim.Dependent(token, "cop") >= 0 => ClaimView.Through(token, token + 1),
            "WRB" when word == "why" && claim.Lemma(token - 1) == "be" => ClaimView.One(token),
            _ => default,
        };
    }

    private static TokenRange Phrase(ClaimView claim, int token, string word) => word switch
    {
        "because" => claim.Word(token + 1) == "of" ? ClaimView.Through(token, token + 1) : ClaimView.One(token),
        // "Due to arrive" is a time; "thanks to all of you" is thanks.
        _ => claim.Word(token + 1) == "to" && claim.Tag(token + 2) is not ("VB" or "") && claim.Word(token + 2) is not ("you" or "all") && !IsName(claim, token, word) ? ClaimView.Through(token, token + 1) : default,
    };

    private static bool IsName(ClaimView claim, int token, string word) => word == "owing" && claim.Dependent(token, "obj") >= 0;

    private static TokenRange Verb(ClaimView claim, int token)
    {
        var lemma = claim.Lemma(token);
        var target = claim.Dependent(token, "obj");
        if (TypeWords.Causes.Contains(lemma))
        {
            return target >= 0 || claim.IsPassive(token) || claim.Relation(token) is "acl" ? ClaimView.One(token) : default;
        }
        return lemma switch
        {
            "lead" or "contribute" when target < 0 && claim.Word(token + 1) != "up" => With(claim, token, "to"),
            "result" => With(claim, token, "in", "from"),
            "attribute" or "ascribe" => With(claim, token, "to"),
            "force" or "compel" or "prevent" when target >= 0 && claim.Dependent(token, "xcomp", "advcl") >= 0 => ClaimView.One(token),
            "drive" when claim.DependentWord(token, "up", "down") is >= 0 and var particle => ClaimView.Through(token, particle),
            _ => TypeWords.CausesFrom.Contains(lemma) ? With(claim, token, "from") : default,
        };
    }

    /// <summary>The verb with the preposition that ties its noun to it.</summary>
    private static TokenRange With(ClaimView claim, int verb, params ReadOnlySpan<string> prepositions)
    {
        var noun = claim.Complement(verb, prepositions);
        if (noun < 0 || claim.Tag(noun) == "VB")
        {
            return default;
        }
        var preposition = claim.DependentWord(noun, prepositions);
        return preposition > verb && preposition < verb + 4 ? ClaimView.Through(verb, preposition) : ClaimView.One(verb);
    }

    private static TokenRange Noun(ClaimView claim, int token)
    {
        var lemma = claim.Lemma(token);
        if (lemma == "result" && claim.Word(token - 2) == "as" && claim.Word(token - 1) == "a")
        {
            return ClaimView.Through(token - 2, token);
        }
        if (lemma == "result" && claim.Dependent(token, "cop") >= 0 && claim.Complement(token, "of") >= 0)
        {
            return ClaimView.One(token);
        }
        if (!TypeWords.CauseNouns.Contains(lemma))
        {
            return default;
        }
        var of = lemma is "effect" or "impact" ? claim.Complement(token, "of", "on") : claim.Complement(token, "of", "for", "behind");
        var isIdle = lemma == "effect" && claim.Word(token - 1) is "in" or "into" or "to";
        var isReason = lemma == "reason" && (claim.DependentWord(token, "why") >= 0 || claim.Word(token + 1) is "why" or "that");
        return (of >= 0 && !isIdle) || isReason ? ClaimView.One(token) : default;
    }
}
