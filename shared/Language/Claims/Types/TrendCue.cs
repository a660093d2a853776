using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>What says that a quantity moves: verbs of change whose subject or object is one, or that move by an amount; "a rise in".</summary>
internal static class TrendCue
{
    private static readonly string[] Units = ["percent", "%", "point", "cent", "dollar", "euro", "pound", "degree", "third", "half", "quarter", "fifth", "tenth", "million", "billion", "trillion", "thousand", "fold", "$", "€", "£"];

    public static TokenRange At(ClaimView claim, int token)
    {
        var tag = claim.Tag(token);
        if (tag is ['V', ..])
        {
            return Verb(claim, token);
        }
        if (tag is "NN" or "NNS")
        {
            return Noun(claim, token);
        }
        if (claim.Word(token) == "increasingly")
        {
            return ClaimView.One(token);
        }
        var isRepeated = tag is "JJR" or "RBR" && claim.Word(token + 1) == "and" && claim.Word(token + 2) == claim.Word(token);
        return isRepeated ? ClaimView.Through(token, token + 2) : default;
    }

    private static TokenRange Verb(ClaimView claim, int token)
    {
        var lemma = claim.Lemma(token);
        if (lemma is "go" or "come" or "creep" or "shoot" && Particle(claim, token) is >= 0 and var up && IsAboutAmounts(claim, token))
        {
            return ClaimView.Through(token, up);
        }
        var isClear = TypeWords.Changes.Contains(lemma);
        if (!isClear && !TypeWords.MaybeChanges.Contains(lemma))
        {
            return default;
        }
        var target = claim.Dependent(token, "obj");
        if (target >= 0 && !IsAmount(claim, target))
        {
            var movesIt = TypeWords.Raises.Contains(lemma) && !claim.IsHuman(target);
            return movesIt && (isClear || HasAmount(claim, token)) ? ClaimView.One(token) : default;
        }
        var subject = claim.SubjectOf(token);
        var moves = HasAmount(claim, token) || IsMeasure(claim, subject) || (isClear && subject >= 0 && !claim.IsHuman(subject)) || (IsInWay(claim, token) && !claim.IsHuman(subject) && !claim.IsName(subject));
        return moves && !(claim.IsPassive(token) && !isClear && !HasAmount(claim, token)) ? ClaimView.One(token) : default;
    }

    private static TokenRange Noun(ClaimView claim, int token)
    {
        if (!TypeWords.ChangeNouns.Contains(claim.Lemma(token)))
        {
            return default;
        }
        if (claim.Lemma(token) is "rise" or "decline" or "increase" or "upswing" && claim.Word(token - 2) == "on" && claim.Word(token - 1) == "the")
        {
            return ClaimView.Through(token - 2, token);
        }
        var of = claim.Complement(token, "in", "of");
        var isOfMeasure = of >= 0 && !claim.IsName(of) && !claim.IsHuman(of) && (claim.Lemma(token) is not ("fall" or "drop" or "jump" or "spike") || claim.Complement(token, "in") >= 0);
        var compound = claim.Dependent(token, "compound", "nmod:poss");
        return isOfMeasure || (compound >= 0 && IsMeasure(claim, compound)) ? ClaimView.One(token) : default;
    }

    private static bool IsAboutAmounts(ClaimView claim, int verb) => HasAmount(claim, verb) || IsMeasure(claim, claim.SubjectOf(verb));

    private static int Particle(ClaimView claim, int verb) => claim.DependentWord(verb, "up", "down");

    /// <summary>A measure, or a count of something: "the number of jobs", "job losses".</summary>
    private static bool IsMeasure(ClaimView claim, int token) =>
        token >= 0 && (TypeWords.Measures.Contains(claim.Lemma(token)) || claim.Dependent(token, "compound") is >= 0 and var part && TypeWords.Measures.Contains(claim.Lemma(part)) && !claim.IsHuman(token));

    private static bool IsInWay(ClaimView claim, int verb)
    {
        foreach (var dependent in claim.Dependents(verb))
        {
            if (claim.Holds(dependent) && TypeWords.AmountAdverbs.Contains(claim.Word(dependent)))
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasAmount(ClaimView claim, int verb)
    {
        foreach (var dependent in claim.Dependents(verb))
        {
            if (dependent > verb && claim.Holds(dependent) && IsAmount(claim, dependent))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"5 percent", "to 4,000", "by a third"; no year and no date.</summary>
    private static bool IsAmount(ClaimView claim, int token)
    {
        if (Array.IndexOf(Units, claim.Lemma(token)) >= 0)
        {
            return true;
        }
        var isCount = claim.IsNumber(token) || claim.Dependent(token, "nummod") is >= 0;
        return isCount && !IsYear(claim.Word(token)) && !claim.IsName(token) && claim.DependentWord(token, "by", "to", "from") >= 0;
    }

    private static bool IsYear(string word) => word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit);
}
