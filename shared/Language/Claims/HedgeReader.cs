using System.Collections.Frozen;
using FactCheck.Language.Claims.Types;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims;

/// <summary>
/// Finds the words that hold a statement at arm's length: "allegedly", "may" the verb, "appears to", "is believed to". The hedges that press
/// style guides name, told by tag and tree from their doubles: May, "likely voters", "appeared in court".
/// </summary>
internal static class HedgeReader
{
    private static readonly FrozenSet<string> Adverbs = Set(
        "allegedly reportedly supposedly purportedly apparently presumably possibly probably perhaps maybe potentially seemingly ostensibly conceivably arguably");

    private static readonly FrozenSet<string> Adjectives = Set("alleged suspected purported unconfirmed so-called supposed presumed reported rumored rumoured apparent");

    private static readonly FrozenSet<string> Reported = Set("believed thought said alleged reported rumored rumoured understood suspected expected feared presumed supposed");

    /// <summary>The hedges of a claim, in order.</summary>
    public static IReadOnlyList<Mention> Read(ClaimView claim) => claim.Mentions(At);

    private static TokenRange At(ClaimView claim, int token)
    {
        var word = claim.Word(token);
        if (claim.Tag(token) == "MD")
        {
            return word is "may" or "might" or "could" ? ClaimView.One(token) : default;
        }
        if (Adverbs.Contains(word) || (Adjectives.Contains(word) && claim.Relation(token) == "amod"))
        {
            return ClaimView.One(token);
        }
        return word switch
        {
            "likely" or "unlikely" => claim.Relation(token) == "amod" && claim.Lemma(claim.Head(token)) is "voter" or "electorate" or "caucus-goer" ? default : ClaimView.One(token),
            "appear" or "appears" or "appeared" or "seem" or "seems" or "seemed" => Seeming(claim, token),
            // "so-called" may be three tokens.
            "called" when claim.Word(token - 1) == "-" && claim.Word(token - 2) == "so" => ClaimView.Through(token - 2, token),
            _ => Reported.Contains(word) ? Passive(claim, token) : default,
        };
    }

    private static TokenRange Seeming(ClaimView claim, int verb)
    {
        var next = claim.Word(verb + 1);
        if (next is "to" or "that" || (next == "as" && claim.Word(verb + 2) is "if" or "though"))
        {
            return ClaimView.Through(verb, next == "as" ? verb + 2 : verb + 1);
        }
        return claim.Dependent(verb, "xcomp", "ccomp") >= 0 ? ClaimView.One(verb) : default;
    }

    /// <summary>"Is believed to", "were widely thought to".</summary>
    private static TokenRange Passive(ClaimView claim, int verb)
    {
        var be = claim.Auxiliary(verb, "be");
        return be >= 0 && be < verb && claim.Word(verb + 1) == "to" ? ClaimView.Through(be, verb + 1) : default;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
