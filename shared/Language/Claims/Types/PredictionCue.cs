using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>What is to come: "will", "going to", "expected to", "is due in", "forecasts"; and "would" for what was to come.</summary>
internal static class PredictionCue
{
    public static TokenRange At(ClaimView claim, int token)
    {
        var word = claim.Word(token);
        if (claim.Tag(token) == "MD")
        {
            return Modal(claim, token, word);
        }
        if (word is "going" or "gonna" && IsFuture(claim, token))
        {
            return claim.Word(token + 1) == "to" ? ClaimView.Through(token, token + 1) : ClaimView.One(token);
        }
        if (claim.Tag(token) is "VBN" or "JJ" or "RB" or "VBD" && TypeWords.Expected.Contains(word) && !IsActive(claim, token))
        {
            return Expected(claim, token);
        }
        if (claim.IsVerb(token) && TypeWords.Forecasts.Contains(claim.Lemma(token)) && claim.Relation(token) is not "amod")
        {
            return claim.Dependent(token, "ccomp", "obj", "xcomp", "nsubj:pass") >= 0 ? ClaimView.One(token) : default;
        }
        // "The talks are to begin in May."
        return claim.Word(token) == "to" && claim.Tag(token + 1) == "VB" && claim.Word(token - 1) is "is" or "are" && claim.Head(token) == token + 1
            && claim.Tag(token - 2) is "NN" or "NNS" or "NNP" or "NNPS" && !IsPurpose(claim, token - 2) ? ClaimView.Through(token - 1, token) : default;
    }

    private static TokenRange Modal(ClaimView claim, int token, string word) => word switch
    {
        "will" or "'ll" or "shall" or "wo" => ClaimView.One(token),
        // What was to come, seen from a past; not what would be under a condition, nor a habit or a wish ("would like").
        "would" or "'d" => claim.Head(token) is var verb && !IsConditional(claim, verb) && claim.Lemma(verb) is not ("like" or "love" or "prefer" or "have" or "say" or "hate" or "be")
            && claim.Dependent(verb, "ccomp") < 0 && claim.Auxiliary(verb, "have") < 0 ? ClaimView.One(token) : default,
        _ => default,
    };

    private static bool IsConditional(ClaimView claim, int verb)
    {
        foreach (var dependent in claim.Dependents(verb))
        {
            if (claim.Relation(dependent) == "advcl" && claim.DependentWord(dependent, "if", "unless") >= 0)
            {
                return true;
            }
        }
        return claim.IsSupposed(verb);
    }

    /// <summary>"Is going to rain", not "is going to Rome".</summary>
    private static bool IsFuture(ClaimView claim, int going) =>
        claim.Word(going) == "gonna" || (claim.Word(going + 1) == "to" && claim.Tag(going + 2) is "VB" or "RB" && claim.Auxiliary(going, "be", "have") is var be && be >= 0 && claim.Word(be) is not ("was" or "were"));

    /// <summary>"Is expected to", "likely to", "due in May"; not "the expected storm" or "due to the rain".</summary>
    private static TokenRange Expected(ClaimView claim, int token)
    {
        if (claim.Relation(token) is "amod" || claim.Word(token + 1) == "voters")
        {
            return default;
        }
        var next = claim.Word(token + 1);
        if (next == "to" && claim.Tag(token + 2) is "VB" or "RB")
        {
            return claim.Word(token) == "set" && !IsReady(claim, token) ? default : ClaimView.Through(token, token + 1);
        }
        if (claim.Word(token) is "due" or "scheduled" or "slated" && next is "in" or "on" or "for" or "by" or "next")
        {
            return ClaimView.One(token);
        }
        return claim.Word(token) is "likely" or "unlikely" && claim.Tag(token) == "RB" && HasModal(claim, claim.Head(token)) ? ClaimView.One(token) : default;
    }

    /// <summary>"She expected a storm".</summary>
    private static bool IsActive(ClaimView claim, int token) => claim.Dependent(token, "nsubj") >= 0 && claim.Dependent(token, "cop", "aux:pass") < 0 && claim.Dependent(token, "obj", "ccomp") >= 0;

    /// <summary>"Is set to open", not "set to work".</summary>
    private static bool IsReady(ClaimView claim, int token) => claim.Dependent(token, "aux:pass", "cop", "aux") >= 0;

    private static bool HasModal(ClaimView claim, int verb) => claim.Holds(verb) && claim.Dependent(verb, "aux") is >= 0 and var aux && claim.Tag(aux) == "MD";

    /// <summary>"The aim is to cut costs" says what the aim is.</summary>
    private static bool IsPurpose(ClaimView claim, int noun) =>
        claim.Lemma(noun) is "aim" or "goal" or "plan" or "idea" or "purpose" or "task" or "job" or "challenge" or "way" or "point" or "objective" or "mission" or "solution" or "hope" or "intention" or "answer" or "role" or "strategy" or "option" or "trick" or "step";
}
