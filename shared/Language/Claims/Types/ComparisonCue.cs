using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>Comparatives with what they are held against, superlatives, "as … as", "compared with", "unlike", records and firsts.</summary>
internal static class ComparisonCue
{
    private const int Reach = 9;

    private static readonly string[] NoSuperlatives = ["at", "last"];

    /// <summary>Comparatives that compare nothing where no "than" follows: "later", "the lower house", "no longer".</summary>
    private static readonly string[] Idle =
        ["later", "earlier", "further", "sooner", "rather", "former", "latter", "upper", "lower", "elder", "older", "younger", "longer", "better", "more", "less", "other", "greater", "junior", "senior", "closer", "inner", "outer"];

    public static TokenRange At(ClaimView claim, int token) => claim.Tag(token) switch
    {
        "JJR" or "RBR" => Comparative(claim, token),
        "JJS" or "RBS" => Superlative(claim, token),
        _ => Phrase(claim, token),
    };

    private static TokenRange Comparative(ClaimView claim, int token)
    {
        if (FindAfter(claim, token, "than") is >= 0 and var than)
        {
            // "More than 200" is a number, not a comparison; "rather than" an alternative.
            return (than == token + 1 && (claim.IsNumber(than + 1) || IsCrowd(claim, than + 1))) || claim.Word(token) == "rather" ? default : ClaimView.Through(token, than);
        }
        var next = token + 1;
        if (claim.Word(token) is "more" or "less" && claim.Tag(next) is "JJ" or "RB" && claim.Head(token) == next)
        {
            return ClaimView.Through(token, next);
        }
        var isPredicate = claim.Dependent(token, "cop") >= 0 || claim.Relation(token) is "xcomp";
        return Array.IndexOf(Idle, claim.Word(token)) < 0 || (isPredicate && claim.Word(token) is "lower" or "older" or "younger" or "greater" or "better" or "longer") && claim.Word(token - 1) != "no"
            ? ClaimView.One(token)
            : default;
    }

    private static TokenRange Superlative(ClaimView claim, int token)
    {
        if (NoSuperlatives.Contains(claim.Word(token - 1)) || claim.Word(token) is "last" or "latest" or "foremost" or "utmost")
        {
            return default;
        }
        if (claim.Word(token) is "most" or "least" or "best" or "worst" && claim.Head(token) == token + 1 && claim.Tag(token + 1) is "JJ" or "RB" or "VBN")
        {
            return ClaimView.Through(token, token + 1);
        }
        // "Most voters" is a share; "the most in a decade" is a record.
        return claim.Word(token) == "most" && claim.Word(token - 1) != "the" ? default : ClaimView.One(token);
    }

    private static TokenRange Phrase(ClaimView claim, int token) => claim.Word(token) switch
    {
        "as" => AsAs(claim, token),
        "compared" when claim.Word(token + 1) is "with" or "to" => ClaimView.Through(token, token + 1),
        "unlike" or "versus" or "vs." or "unprecedented" or "unmatched" or "unrivalled" or "unparalleled" => ClaimView.One(token),
        "same" when FindAfter(claim, token, "as") is >= 0 and var same => ClaimView.Through(token, same),
        "record" when claim.Relation(token) is "amod" or "compound" && claim.IsNoun(claim.Head(token)) && !claim.IsName(token) && claim.Word(claim.Head(token)) is not ("company" or "label" or "producer" or "store" or "deal" or "keeper") =>
            ClaimView.Through(token, claim.Head(token)),
        "first" or "only" when claim.Tag(token) is "JJ" or "RB" && IsUnique(claim, token) => ClaimView.One(token),
        _ => claim.IsVerb(token) && TypeWords.Comparing.Contains(claim.Lemma(token)) ? ClaimView.One(token) : default,
    };

    /// <summary>"As many doctors as", not "as well as" or "as many as 300".</summary>
    private static TokenRange AsAs(ClaimView claim, int token)
    {
        if (claim.Tag(token + 1) is not ("JJ" or "RB") || claim.Word(token + 1) is "well" or "long" or "soon" or "far")
        {
            return default;
        }
        var second = FindAfter(claim, token + 1, "as");
        return second < 0 || second > token + 6 || (second == token + 2 && claim.IsNumber(second + 1)) ? default : ClaimView.Through(token, second);
    }

    /// <summary>"The first woman to lead it", "the only country that", "for the first time since 2004".</summary>
    private static bool IsUnique(ClaimView claim, int token)
    {
        if (claim.Word(token - 1) is not ("the" or "'s" or "its" or "his" or "her" or "their"))
        {
            return false;
        }
        var isFirst = claim.Word(token) == "first";
        for (var i = token + 1; i < token + Reach && claim.Holds(i) && claim.Word(i) is not ("," or ";"); i++)
        {
            if ((claim.Word(i) == "to" && claim.Tag(i + 1) == "VB") || claim.Word(i) is "ever" || (claim.Word(i) == "since" && isFirst)
                || (claim.Word(i) is "that" or "which" or "where" && !isFirst)
                || (claim.Word(i) == "in" && (claim.Word(i + 1) is "history" || claim.Word(i + 2) is "years" or "decades" or "decade" or "generation" or "century" or "country" or "world" or "region")))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsCrowd(ClaimView claim, int token) =>
        claim.Word(token) is "a" or "half" or "one" && claim.Word(token + 1) is "dozen" or "hundred" or "thousand" or "million" or "billion" or "third" or "quarter" or "half" or "decade" or "century" or "year" or "month" or "week" or "of";

    /// <summary>The next such word of the same clause; -1 where there is none near.</summary>
    private static int FindAfter(ClaimView claim, int token, string word)
    {
        for (var i = token + 1; i < token + Reach && claim.Holds(i) && claim.Word(i) is not ("," or ";" or "—" or "–" or "--"); i++)
        {
            if (claim.Word(i) == word)
            {
                return i;
            }
        }
        return -1;
    }
}
