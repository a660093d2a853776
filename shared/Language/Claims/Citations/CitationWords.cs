using System.Collections.Frozen;
using FactCheck.Language.Attributions;

namespace FactCheck.Language.Claims.Citations;

/// <summary>The word lists of <c>citations.txt</c>.</summary>
internal static class CitationWords
{
    private static readonly ILookup<string, string> Lists = WordLists.Read("Claims/citations.txt");

    public static readonly FrozenSet<string> Studies = Lists.Set("study");
    public static readonly FrozenSet<string> StudiesWith = Lists.Set("study-with");
    public static readonly FrozenSet<string> StudySorts = Lists.Set("study-sort");
    public static readonly FrozenSet<string> Documents = Lists.Set("document");
    public static readonly FrozenSet<string> PluralDocuments = Lists.Set("document-plural");
    public static readonly FrozenSet<string> DocumentsWith = Lists.Set("document-with");
    public static readonly FrozenSet<string> DocumentSorts = Lists.Set("document-sort");
    public static readonly FrozenSet<string> Generic = Lists.Set("generic");
    public static readonly FrozenSet<string> Speaks = Lists.Set("speaks");
    public static readonly FrozenSet<string> Handled = Lists.Set("handled");
    public static readonly FrozenSet<string> Prepositions = Lists.Set("prepositions");
}
