namespace FactCheck.Language.Syntax;

/// <summary>
/// Dependency relations: those of Universal Dependencies 2 (de Marneffe et al., Computational Linguistics 2021), with the subtypes that are
/// common in the English treebanks. Rarer subtypes are cut to their base.
/// </summary>
internal static class Relations
{
    public static readonly NameTable Table = new(
        "root nsubj nsubj:pass nsubj:outer csubj csubj:pass obj iobj ccomp xcomp obl obl:agent obl:unmarked advcl advcl:relcl advmod nmod nmod:poss "
        + "nmod:unmarked nmod:desc appos nummod acl acl:relcl amod det det:predet case mark aux aux:pass cop conj cc cc:preconj fixed flat "
        + "compound compound:prt list parataxis orphan goeswith reparandum punct expl vocative dislocated discourse dep");

    public static readonly byte Root = Table["root"];

    /// <summary>The relation, or its base where the list does not know the subtype.</summary>
    public static bool TryRead(string name, out byte relation) =>
        Table.TryFind(name, out relation) || Table.TryFind(BaseOf(name), out relation);

    /// <summary>"nsubj" of "nsubj:pass".</summary>
    public static string BaseOf(string name) => name.Split(':')[0];
}
