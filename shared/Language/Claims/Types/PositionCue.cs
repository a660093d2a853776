using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>Where somebody stands, or what somebody committed to: "opposes", "voted against", "vowed", "called for", "a critic of".</summary>
internal static class PositionCue
{
    public static TokenRange At(ClaimView claim, int token)
    {
        if (claim.Word(token) == "opposed" && claim.Word(token + 1) == "to" && (claim.Tag(token) == "JJ" || claim.IsPassive(token)))
        {
            return ClaimView.Through(token, token + 1);
        }
        if (claim.IsVerb(token))
        {
            return Verb(claim, token);
        }
        if (claim.Tag(token) is "NN" or "NNS" && TypeWords.PositionNouns.Contains(claim.Lemma(token)) && claim.Complement(token, "of") >= 0)
        {
            return ClaimView.One(token);
        }
        if (claim.Word(token) == "favor" || claim.Word(token) == "favour")
        {
            return claim.Word(token - 1) == "in" && claim.Word(token + 1) == "of" && claim.IsActor(SubjectAbove(claim, token)) ? ClaimView.Through(token - 1, token + 1) : default;
        }
        // "She is against the treaty": the noun is the predicate.
        var predicate = claim.Holds(token) ? claim.Head(token) : -1;
        return (claim.Word(token) == "against" || (claim.Word(token) == "for" && claim.Dependent(predicate, "det") >= 0)) && claim.Relation(token) == "case" && claim.Dependent(predicate, "cop") >= 0 && claim.IsActor(claim.SubjectOf(predicate)) && !claim.IsNumber(predicate)
            ? ClaimView.One(token)
            : default;
    }

    private static int SubjectAbove(ClaimView claim, int token) => claim.SubjectOf(token) is >= 0 and var own ? own : claim.SubjectOf(claim.Head(token));

    private static TokenRange Verb(ClaimView claim, int token)
    {
        var lemma = claim.Lemma(token);
        if (claim.Relation(token) is "amod" or "aux" or "case" || !IsPosition(claim, token, lemma))
        {
            return default;
        }
        var taker = claim.IsPassive(token) ? claim.Complement(token, "by") : claim.SubjectOf(token);
        if (taker < 0 || !claim.IsActor(taker) || (claim.Word(taker) == "it" && lemma is "support" or "back" or "defend" or "reject"))
        {
            return default;
        }
        return lemma switch
        {
            "vote" when claim.DependentWord(token, "for", "against") is >= 0 and var adverb => ClaimView.Through(token, adverb),
            "vote" or "call" when Tie(claim, token) is >= 0 and var preposition && preposition < token + 3 => ClaimView.Through(token, preposition),
            _ => ClaimView.One(token),
        };
    }

    private static bool IsPosition(ClaimView claim, int token, string lemma) => lemma switch
    {
        "call" => claim.Complement(token, "for") >= 0 || (claim.Dependent(token, "obj") >= 0 && claim.Dependent(token, "xcomp") >= 0),
        "want" => claim.Dependent(token, "xcomp", "ccomp") is >= 0 and var wish && claim.IsVerb(wish) && claim.Word(claim.SubjectOf(token)) is not ("i" or "you"),
        "back" or "support" or "defend" or "favor" or "favour" or "embrace" or "welcome" or "praise" or "protest" or "reject" => claim.Dependent(token, "obj", "nsubj:pass", "ccomp", "xcomp") >= 0,
        _ => TypeWords.Positions.Contains(lemma),
    };

    private static int Tie(ClaimView claim, int verb)
    {
        var noun = claim.Complement(verb, "for", "against");
        return noun < 0 ? -1 : claim.DependentWord(noun, "for", "against");
    }
}
