using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>Laws, rules and rulings, what they demand and forbid, and what they call legal.</summary>
internal static class LawCue
{
    private static readonly string[] Courts = ["court", "judge", "justice", "tribunal", "panel", "magistrate", "jury", "judges", "justices", "courts"];

    /// <summary>"A legal adviser", "legal fees": about law's practice, not about a law.</summary>
    private static readonly string[] Practice = ["team", "adviser", "advisor", "fee", "counsel", "scholar", "expert", "battle", "aid", "analyst", "bill", "defense", "defence", "action", "challenge", "career", "work", "affair", "system", "department"];

    public static TokenRange At(ClaimView claim, int token) => claim.Tag(token) switch
    {
        "NN" or "NNS" => Noun(claim, token),
        "NNP" or "NNPS" => claim.Word(token) is "act" or "bill" or "code" or "amendment" or "constitution" or "treaty" or "ordinance" && IsTitle(claim, token) ? ClaimView.One(token) : default,
        ['V', ..] => Verb(claim, token),
        "JJ" => TypeWords.LawAdjectives.Contains(claim.Word(token)) && !(claim.Relation(token) == "amod" && Practice.Contains(claim.Lemma(claim.Head(token)))) ? ClaimView.One(token) : default,
        _ => default,
    };

    private static TokenRange Noun(ClaimView claim, int token)
    {
        var lemma = claim.Lemma(token);
        var head = claim.Head(token);
        if (claim.Relation(token) == "compound" && TypeWords.LawOffices.Contains(claim.Lemma(head)) || claim.Word(token - 1) == "-" && claim.Word(token - 2) == "in")
        {
            return default;
        }
        if (TypeWords.Laws.Contains(lemma))
        {
            return ClaimView.One(token);
        }
        return TypeWords.MaybeLaws.Contains(lemma) && IsAboutLaw(claim, token, head) ? ClaimView.One(token) : default;
    }

    /// <summary>"Passed the bill", "a ban on plastic", "the farm bill"; not "the electricity bill" or "an act of kindness".</summary>
    private static bool IsAboutLaw(ClaimView claim, int token, int head)
    {
        var compound = claim.Dependent(token, "compound");
        if (compound >= 0 && TypeWords.Invoices.Contains(claim.Lemma(compound)))
        {
            return false;
        }
        var isPassed = claim.Relation(token) is "obj" or "nsubj" or "nsubj:pass" && TypeWords.LawPassings.Contains(claim.Lemma(head));
        var isOn = claim.Lemma(token) is "ban" or "rule" or "tariff" or "sanction" && claim.Complement(token, "on", "against") >= 0;
        var isActing = claim.Lemma(token) is "bill" or "rule" or "ban" && claim.Relation(token) is "nsubj" && claim.Lemma(head) is "require" or "allow" or "prohibit" or "permit" or "apply" or "expire" or "force" or "bar" or "give" or "protect";
        var isBill = claim.Lemma(token) == "bill" && (compound >= 0 || claim.Dependent(token, "acl", "acl:relcl") >= 0);
        return isPassed || isOn || isActing || isBill;
    }

    /// <summary>"The Clean Water Act"; not "Bill" the man.</summary>
    private static bool IsTitle(ClaimView claim, int token) =>
        claim.IsCapitalised(token) && (claim.Word(token) != "bill" ? claim.IsName(token - 1) || claim.Word(token - 1) == "the" || claim.IsCapitalised(token - 1) : claim.IsName(token - 1) && claim.Dependent(token, "det") >= 0);

    private static TokenRange Verb(ClaimView claim, int token)
    {
        var lemma = claim.Lemma(token);
        if (TypeWords.LawVerbs.Contains(lemma))
        {
            return ClaimView.One(token);
        }
        var subject = claim.SubjectOf(token);
        var isCourts = subject >= 0 && Courts.Contains(claim.Lemma(subject));
        if (isCourts && lemma is "rule" or "uphold" or "overturn" or "acquit" or "convict" or "void" or "order" or "sentence")
        {
            return ClaimView.One(token);
        }
        if (claim.Word(token) is "strike" or "strikes" or "struck" or "striking" && claim.Word(token + 1) == "down")
        {
            return ClaimView.Through(token, token + 1);
        }
        var isDemand = lemma is "require" or "allow" or "permit" or "entitle" or "oblige" or "bar";
        var isByLaw = subject >= 0 && (TypeWords.Laws.Contains(claim.Lemma(subject)) || TypeWords.MaybeLaws.Contains(claim.Lemma(subject)) || claim.Word(subject) is "act" or "constitution");
        return isDemand && (isByLaw || (claim.IsPassive(token) && claim.Dependent(token, "xcomp", "obl", "ccomp") >= 0)) ? ClaimView.One(token) : default;
    }
}
