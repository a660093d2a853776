using FactCheck.Language.Syntax;

namespace FactCheck.Language.Attributions;

/// <summary>What hangs on a token: which sorts of complements, and which subject.</summary>
/// <param name="Kinds">Bits: clausal complement, open complement, object, marker, oblique, parataxis.</param>
/// <param name="Subject">Its subject.</param>
internal readonly record struct Dependents(uint Kinds, Subject Subject)
{
    /// <summary>A token with more dependents is no sentence's; the rest would only cost time.</summary>
    private const int Most = 24;

    private static readonly uint[] Bits = BitsOfRelations();

    public static Dependents Of(TokenView tokens, int head)
    {
        var kinds = 0u;
        foreach (var child in Nearest(tokens, head))
        {
            kinds |= Bits[tokens.Relations[child]];
        }
        return new Dependents(kinds, Subject.Of(tokens, head));
    }

    /// <summary>The first dependents, in order of the text.</summary>
    public static ReadOnlySpan<int> Nearest(TokenView tokens, int head)
    {
        var all = tokens.Syntax.DependentsOf(head);
        return all.Length <= Most ? all : all[..Most];
    }

    private static uint[] BitsOfRelations()
    {
        var bits = new uint[Relations.Table.Count];
        string[] kinds = ["ccomp", "xcomp", "obj", "mark", "obl", "parataxis"];
        for (var k = 0; k < kinds.Length; k++)
        {
            bits[Relations.Table[kinds[k]]] = 1u << k;
        }
        return bits;
    }
}

/// <summary>The subject of a verb; the token is -1 where it has none.</summary>
/// <param name="Token">Its head word.</param>
/// <param name="Kind">What sort of word it is, whether of a passive, whether after the verb.</param>
internal readonly record struct Subject(int Token, uint Kind)
{
    private const uint Passive = 20, AfterVerb = 40;

    private static readonly bool[] IsSubject = [.. Relations.Table.Names.Select(name => name.StartsWith("nsubj", StringComparison.Ordinal))];

    private static readonly byte OfPassive = Relations.Table["nsubj:pass"];

    public static Subject Of(TokenView tokens, int head)
    {
        foreach (var child in Dependents.Nearest(tokens, head))
        {
            if (IsSubject[tokens.Relations[child]])
            {
                var kind = WordKind(tokens, child) + (tokens.Relations[child] == OfPassive ? Passive : 0) + (child > head ? AfterVerb : 0);
                return new Subject(child, kind);
            }
        }
        return new Subject(-1, 0);
    }

    private static uint WordKind(TokenView tokens, int token) => (Tags.Table[tokens.Syntax.Tags[token]], tokens.Word(token)) switch
    {
        ("PRP", "it") => 7,
        ("PRP", "i" or "we") => 8,
        ("PRP", "you") => 9,
        ("PRP", _) => 1,
        ("NNP" or "NNPS", _) => 2,
        ("NNS", _) => 3,
        ("NN", _) => 4,
        ("WP" or "WDT" or "WP$" or "WRB", _) => 5,
        _ => 6,
    };
}
