using FactCheck.Language.Claims.Types;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims;

/// <summary>Finds what a claim holds under, or leaves open: the clauses of "if", "unless", "whether", "provided", "as long as".</summary>
internal static class ConditionReader
{
    /// <summary>The conditions of a claim, in order.</summary>
    public static IReadOnlyList<Mention> Read(ClaimView claim) => claim.Mentions(At);

    private static TokenRange At(ClaimView claim, int token)
    {
        var length = OpenerAt(claim, token);
        if (length == 0)
        {
            return default;
        }
        var head = claim.Head(token + length - 1);
        if (!claim.Holds(head))
        {
            return Until(claim, token, token + length);
        }
        // Where the tree takes the condition for the main clause, it ends at the comma.
        var end = claim.Relation(head) is "advcl" or "ccomp" or "acl" or "advcl:relcl" or "csubj" or "xcomp" or "conj" && head > token ? claim.EndOf(head) : 0;
        return end > token + length ? claim.WithoutEdges(new TokenRange(token, end)) : Until(claim, token, token + length);
    }

    /// <summary>How many tokens open a condition here.</summary>
    private static int OpenerAt(ClaimView claim, int token) => claim.Word(token) switch
    {
        "if" => claim.Word(token - 1) is "as" or "even" or "only" ? 0 : 1,
        "even" or "only" => claim.Word(token + 1) == "if" ? 2 : 0,
        "unless" or "whether" => 1,
        "provided" or "providing" or "assuming" => claim.Word(token + 1) == "that" || claim.Relation(token) is "mark" ? 1 : 0,
        "as" => claim.Word(token + 1) == "long" && claim.Word(token + 2) == "as" && (claim.Relation(token + 2) == "mark" || claim.IsVerb(claim.Head(token + 2))) ? 3 : 0,
        _ => 0,
    };

    private static TokenRange Until(ClaimView claim, int start, int from)
    {
        var end = from;
        while (claim.Holds(end) && claim.Word(end) is not ("," or ";" or "—"))
        {
            end++;
        }
        return claim.WithoutEdges(new TokenRange(start, end));
    }
}
