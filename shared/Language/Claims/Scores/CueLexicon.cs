using System.Collections.Frozen;
using FactCheck.Language.Attributions;

namespace FactCheck.Language.Claims.Scores;

/// <summary>The lemmas behind the cues (<c>statement-cues.txt</c>); one may stand for several.</summary>
internal static class CueLexicon
{
    private static readonly ILookup<string, string> Lists = WordLists.Read("Claims/statement-cues.txt");

    /// <summary>Verbs that open an order or a menu entry ("Read more"): a cue only as the first word.</summary>
    private static readonly FrozenSet<string> Orders = Lists.Set(KebabCase.Of(StatementCue.Order));

    private static readonly FrozenDictionary<string, StatementCue[]> Cues = (
        from cue in Enum.GetValues<StatementCue>()
        where cue != StatementCue.Order
        from word in Lists[KebabCase.Of(cue)]
        group cue by word).ToFrozenDictionary(words => words.Key, words => words.Distinct().ToArray(), StringComparer.Ordinal);

    public static ReadOnlySpan<StatementCue> Of(string lemma) => Cues.TryGetValue(lemma, out var cues) ? cues : [];

    public static bool OpensAnOrder(string lemma) => Orders.Contains(lemma);
}
