using System.Collections.Frozen;

namespace FactCheck.Language.Attributions;

/// <summary>The small classes of English words by which noun phrases and verb groups are told apart without a parser.</summary>
internal static class WordClasses
{
    public static readonly FrozenSet<string> SubjectPronouns = Set("he she they we i it you");

    public static readonly FrozenSet<string> Relatives = Set("who which that");

    public static readonly FrozenSet<string> Determiners = Set(
        "the a an this these those that his her their our its my your some many most several few both all each every another other no any " +
        "one two three four five six seven eight nine ten dozens hundreds thousands more");

    public static readonly FrozenSet<string> Be = Set("is are was were be been being am 's 're 'm");

    public static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were be been being am has have had having do does did will would could can may might must should shall wo ca " +
        "'s 're 'm 've 'd 'll");

    public static readonly FrozenSet<string> Negations = Set("not n't never");

    /// <summary>Adverbs without -ly that stand between a subject and its verb.</summary>
    public static readonly FrozenSet<string> Adverbs = Set(
        "also then later again first once now just still even ever always often sometimes soon only further thus too so yet already " +
        "instead nevertheless nonetheless long all both");

    public static readonly FrozenSet<string> Prepositions = Set(
        "of in on at for from to with by about as into over after before during against among between through under without within " +
        "around near since until despite toward towards upon via like than inside outside behind across amid");

    /// <summary>Prepositions that tie a description to the noun before it.</summary>
    public static readonly FrozenSet<string> NounPrepositions = Set("of for at from in with on to by inside near among about against");

    /// <summary>Words that a noun phrase does not go past.</summary>
    public static readonly FrozenSet<string> ClauseWords = Set(
        "and or but because when while if that as although though whether where why how what after before since until unless who which " +
        "whom whose so yet nor then there here however meanwhile also not n't never than");

    public static readonly FrozenSet<string> Times = Set(
        "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight later earlier recently afterward " +
        "afterwards thursday's last this next early late jan. feb. march april may june july aug. sept. oct. nov. dec. january february " +
        "august september october november december");

    public static readonly FrozenSet<string> Titles = Set(
        "mr. mrs. ms. dr. prof. sen. sens. rep. reps. gov. govs. gen. col. lt. sgt. capt. maj. adm. rev. hon. president senator " +
        "representative governor mayor secretary justice judge chairman chairwoman minister ambassador king queen prince pope rabbi " +
        "professor doctor general colonel speaker sir lord lady dame");

    /// <summary>What is done to a document; after its noun they begin a description: "a study published in April".</summary>
    public static readonly FrozenSet<string> Publications = Set(
        "published released commissioned issued conducted filed compiled written obtained carried sent signed posted drafted prepared produced " +
        "reviewed made based ordered sponsored funded unveiled circulated leaked submitted seen");

    public static bool IsAdverb(string word) =>
        Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && word is not ("family" or "july" or "italy" or "reply" or "rally" or "ally"));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
