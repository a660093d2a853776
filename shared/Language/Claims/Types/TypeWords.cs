using System.Collections.Frozen;
using FactCheck.Language.Attributions;

namespace FactCheck.Language.Claims.Types;

/// <summary>The word lists of <c>claims.txt</c>.</summary>
internal static class TypeWords
{
    private static readonly ILookup<string, string> Lists = WordLists.Read("Claims/claims.txt");

    /// <summary>Every word of every list.</summary>
    public static readonly FrozenSet<string> All = Lists.SelectMany(list => list).ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string> Changes = Lists.Set("change");
    public static readonly FrozenSet<string> MaybeChanges = Lists.Set("maybe-change");
    public static readonly FrozenSet<string> Raises = Lists.Set("raise");
    public static readonly FrozenSet<string> ChangeNouns = Lists.Set("change-noun");
    public static readonly FrozenSet<string> Measures = Lists.Set("measure");
    public static readonly FrozenSet<string> AmountAdverbs = Lists.Set("amount-adverb");
    public static readonly FrozenSet<string> Causes = Lists.Set("cause");
    public static readonly FrozenSet<string> CausesFrom = Lists.Set("cause-from");
    public static readonly FrozenSet<string> CausePhrases = Lists.Set("cause-phrase");
    public static readonly FrozenSet<string> CauseNouns = Lists.Set("cause-noun");
    public static readonly FrozenSet<string> CauseAdverbs = Lists.Set("cause-adverb");
    public static readonly FrozenSet<string> Laws = Lists.Set("law");
    public static readonly FrozenSet<string> MaybeLaws = Lists.Set("maybe-law");
    public static readonly FrozenSet<string> LawVerbs = Lists.Set("law-verb");
    public static readonly FrozenSet<string> LawPassings = Lists.Set("law-passing");
    public static readonly FrozenSet<string> LawAdjectives = Lists.Set("law-adjective");
    public static readonly FrozenSet<string> LawOffices = Lists.Set("law-office");
    public static readonly FrozenSet<string> Invoices = Lists.Set("no-bill");
    public static readonly FrozenSet<string> Statives = Lists.Set("stative");
    public static readonly FrozenSet<string> StativeParticiples = Lists.Set("stative-participle");
    public static readonly FrozenSet<string> Speech = Lists.Set("speech");
    public static readonly FrozenSet<string> Positions = Lists.Set("position");
    public static readonly FrozenSet<string> PositionNouns = Lists.Set("position-noun");
    public static readonly FrozenSet<string> Forecasts = Lists.Set("forecast");
    public static readonly FrozenSet<string> Expected = Lists.Set("expected");
    public static readonly FrozenSet<string> Experiences = Lists.Set("experience");
    public static readonly FrozenSet<string> Thoughts = Lists.Set("thought");
    public static readonly FrozenSet<string> Family = Lists.Set("family");
    public static readonly FrozenSet<string> Defining = Lists.Set("defines");
    public static readonly FrozenSet<string> Called = Lists.Set("called");
    public static readonly FrozenSet<string> Comparing = Lists.Set("compare");
}
