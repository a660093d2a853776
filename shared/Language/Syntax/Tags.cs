namespace FactCheck.Language.Syntax;

/// <summary>
/// Parts of speech: the Penn Treebank's tags (Santorini 1990) with those that the English Web Treebank added (HYPH, ADD, NFP, GW, AFX).
/// </summary>
internal static class Tags
{
    public static readonly NameTable Table = new(
        "NN NNS NNP NNPS PRP PRP$ VB VBD VBG VBN VBP VBZ MD JJ JJR JJS RB RBR RBS RP IN TO DT PDT WDT WP WP$ WRB EX CC CD POS UH FW SYM LS "
        + "ADD AFX GW NFP HYPH . , : `` '' -LRB- -RRB- $");

    private static readonly bool[] Verbs = [.. Table.Names.Select(name => name.StartsWith("VB", StringComparison.Ordinal))];

    private static readonly bool[] ProperNouns = [.. Table.Names.Select(name => name.StartsWith("NNP", StringComparison.Ordinal))];

    public static bool IsVerb(byte tag) => Verbs[tag];

    public static bool IsProperNoun(byte tag) => ProperNouns[tag];
}
