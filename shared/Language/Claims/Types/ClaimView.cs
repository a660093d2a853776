using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Attributions.Stances;
using FactCheck.Language.Claims.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Claims.Types;

/// <summary>A claim as the rules of types and hedges see it: words with their tags and places in the tree, none of them outside the claim.</summary>
internal sealed class ClaimView(DocumentSyntax syntax, ClaimTokens claim)
{
    private static readonly bool[] Subjects = [.. Relations.Table.Names.Select(name => name.StartsWith("nsubj", StringComparison.Ordinal))];

    public ClaimTokens Claim => claim;

    private readonly TokenRange[] parts = [.. claim.Parts];

    public bool Holds(int token)
    {
        foreach (var part in parts)
        {
            if (part.Contains(token))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>In lower case; empty outside the claim.</summary>
    public string Word(int token) => Holds(token) ? syntax.Document.Tokens[token].Word : "";

    /// <summary>Of a verb's form the lemma that a list knows, where the lemmatizer's is in none ("declin" of "declining").</summary>
    public string Lemma(int token)
    {
        if (!Holds(token))
        {
            return "";
        }
        var lemma = syntax.Lemmas[token];
        return Tag(token) is "VBG" or "VBD" or "VBN" or "VBZ" && !TypeWords.All.Contains(lemma)
            ? WordForms.Lemmas(syntax.Document.Tokens[token].Word).FirstOrDefault(TypeWords.All.Contains) ?? lemma
            : lemma;
    }

    /// <summary>Whether any of the claim's verbs is one of a main clause.</summary>
    public bool HasFiniteVerb => parts.Any(part => Enumerable.Range(part.Start, part.Length).Any(token => Tag(token) is "VBD" or "VBZ" or "VBP" or "MD"));

    public string Tag(int token) => Holds(token) ? syntax.TagName(token) : "";

    public string Relation(int token) => Holds(token) ? syntax.RelationName(token) : "";

    /// <summary>-1 for a root, and of no token.</summary>
    public int Head(int token) => token < 0 ? -1 : syntax.Heads[token];

    public ReadOnlySpan<int> Dependents(int token) => token < 0 ? [] : syntax.DependentsOf(token);

    public bool IsCapitalised(int token) => Holds(token) && char.IsUpper(syntax.Document.Form(token)[0]);

    public bool IsVerb(int token) => Tag(token) is ['V', ..];

    public bool IsNoun(int token) => Tag(token) is ['N', ..];

    public bool IsName(int token) => Tag(token) is "NNP" or "NNPS";

    /// <summary>A number in digits or words.</summary>
    public bool IsNumber(int token) => Tag(token) is "CD" or "$";

    /// <summary>The verb's subject; that of the verb it is joined to where it shares it; -1 where neither has one.</summary>
    public int SubjectOf(int verb)
    {
        var joined = 0;
        for (var head = verb; head >= 0 && joined < 3; joined++)
        {
            foreach (var dependent in Dependents(head))
            {
                if (Subjects[syntax.Relations[dependent]])
                {
                    return dependent;
                }
            }
            if (syntax.RelationName(head) is not ("conj" or "xcomp"))
            {
                break;
            }
            head = Head(head);
        }
        return -1;
    }

    /// <summary>The first dependent in the claim with one of the relations; -1 where there is none.</summary>
    public int Dependent(int head, params ReadOnlySpan<string> relations)
    {
        foreach (var dependent in Dependents(head))
        {
            if (relations.Contains(Relation(dependent)))
            {
                return dependent;
            }
        }
        return -1;
    }

    /// <summary>The first dependent in the claim that is one of the words; -1 where there is none.</summary>
    public int DependentWord(int head, params ReadOnlySpan<string> words)
    {
        foreach (var dependent in Dependents(head))
        {
            if (words.Contains(Word(dependent)))
            {
                return dependent;
            }
        }
        return -1;
    }

    /// <summary>The dependent in the claim that one of these prepositions ties to the head; -1 where there is none.</summary>
    public int Complement(int head, params ReadOnlySpan<string> prepositions)
    {
        foreach (var dependent in Dependents(head))
        {
            if (Holds(dependent) && DependentWord(dependent, prepositions) is >= 0 and var preposition && Relation(preposition) is "case" or "mark" && preposition < dependent)
            {
                return dependent;
            }
        }
        return -1;
    }

    public int Auxiliary(int verb, params ReadOnlySpan<string> lemmas)
    {
        foreach (var dependent in Dependents(verb))
        {
            if (Relation(dependent) is "aux" or "aux:pass" or "cop" && lemmas.Contains(Lemma(dependent)))
            {
                return dependent;
            }
        }
        return -1;
    }

    public bool IsPassive(int verb) => Dependent(verb, "nsubj:pass", "aux:pass") >= 0;

    public bool IsNegated(int verb) => DependentWord(verb, "not", "n't", "never") >= 0;

    /// <summary>A person or a body that can act and speak: a name, a pronoun, "the minister", "the union".</summary>
    public bool IsActor(int token)
    {
        if (!Holds(token))
        {
            return false;
        }
        var noun = SourceLexicon.NounAt(syntax.Document, token);
        return IsName(token) || noun.IsHuman || noun.IsBody || Word(token) is "i" or "we" or "he" or "she" or "they" or "you" or "who" or "it" or "many" or "some" or "most" or "those" or "few" or "nobody" or "everyone";
    }

    public bool IsHuman(int token) =>
        SourceLexicon.NounAt(syntax.Document, token).IsHuman || Word(token) is "i" or "we" or "he" or "she" or "you" or "who" or "everyone" or "nobody";

    /// <summary>Whether a condition or a question leaves open what the token says: "if", "unless", "whether" above it.</summary>
    public bool IsSupposed(int token)
    {
        for (var (i, steps) = (token, 0); Holds(i) && steps < 8; i = Head(i), steps++)
        {
            foreach (var dependent in Dependents(i))
            {
                if (dependent < i && Relation(dependent) is "mark" && Word(dependent) is "if" or "unless" or "whether")
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Where the tokens below this one end, within its part of the claim.</summary>
    public int EndOf(int token) => Math.Min(syntax.ExtentOf(token).End, Array.Find(parts, part => part.Contains(token)).End);

    /// <summary>Without the marks at its end.</summary>
    public TokenRange WithoutEdges(TokenRange range)
    {
        var end = range.End;
        while (end > range.Start + 1 && !Spans.Clauses.IsWord(syntax, end - 1))
        {
            end--;
        }
        return range with { End = end };
    }

    /// <summary>What a rule finds in the claim, in order and without overlap.</summary>
    public IReadOnlyList<Mention> Mentions(Func<ClaimView, int, TokenRange> at)
    {
        List<Mention> found = [];
        var end = 0;
        foreach (var part in parts)
        {
            for (var token = part.Start; token < part.End; token++)
            {
                if (token >= end && at(this, token) is { IsEmpty: false } range)
                {
                    found.Add(MentionOf(range));
                    end = range.End;
                }
            }
        }
        return found;
    }

    private Mention MentionOf(TokenRange range) => syntax.Document.MentionOf(range);

    public static TokenRange One(int token) => new(token, token + 1);

    /// <summary>From one token to the other, in either order.</summary>
    public static TokenRange Through(int first, int last) => new(Math.Min(first, last), Math.Max(first, last) + 1);
}
