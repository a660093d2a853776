using System.Collections.Frozen;

namespace FactCheck.Language.Claims.Scores;

/// <summary>The classes that stand for words which say nothing beyond the class: which year, how much, who.</summary>
internal static class WordClasses
{
    public const string Money = "MONEY", Percent = "PERCENT", Year = "YEAR", Decade = "DECADE", Month = "MONTH", Day = "DAY";
    public const string Scale = "SCALE", NumberWord = "NUMBERWORD", Number = "NUMBER", Ordinal = "ORDINAL", Fraction = "FRACTION";
    public const string Entity = "ENTITY", Address = "ADDRESS";

    private static readonly FrozenDictionary<string, string> Known = Build(
        (Month, "january february march april june july august september october november december jan. feb. aug. sept. oct. nov. dec."),
        (Day, "monday tuesday wednesday thursday friday saturday sunday"),
        (Scale, "hundred thousand million billion trillion hundreds thousands millions billions trillions dozen dozens"),
        (NumberWord, "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
            + "twenty thirty forty fifty sixty seventy eighty ninety"),
        (Ordinal, "third fourth fifth sixth seventh eighth ninth tenth"),
        (Fraction, "half two-thirds one-third three-quarters quarter majority"),
        (Percent, "% percent pct percentage"));

    /// <summary>The class of a word; null for a word that stands for itself. Runs of names are told by their tags.</summary>
    public static string? Of(string word, string tag)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return OfDigits(word);
        }
        if (Known.TryGetValue(word, out var known) && (word is not ("may" or "march") || tag.StartsWith("NNP", StringComparison.Ordinal)))
        {
            // "May" and "march" are months only as names.
            return known;
        }
        return tag is "ADD" || word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal) || word[0] == '@' ? Address : null;
    }

    /// <summary>The cue that a class is; null for none.</summary>
    public static StatementCue? CueOf(string word) => word switch
    {
        Money => StatementCue.Money,
        Percent => StatementCue.Percent,
        Year or Decade => StatementCue.Year,
        Month or Day => StatementCue.Date,
        Scale => StatementCue.BigNumber,
        NumberWord => StatementCue.CountWord,
        Number => StatementCue.Number,
        Ordinal => StatementCue.Rank,
        Fraction => StatementCue.Share,
        Entity => StatementCue.Name,
        Address => StatementCue.Address,
        _ => null,
    };

    private static string OfDigits(string word)
    {
        if (word.Length == 4 && word[0] is '1' or '2' && word.All(char.IsAsciiDigit) && string.CompareOrdinal(word, "1700") >= 0 && string.CompareOrdinal(word, "2100") < 0)
        {
            return Year;
        }
        if (word.EndsWith('s') && word.Length is 3 or 5 && word[^2] == '0')
        {
            return Decade;
        }
        return word.EndsWith("th", StringComparison.Ordinal) || word.EndsWith("st", StringComparison.Ordinal) || word.EndsWith("nd", StringComparison.Ordinal) || word.EndsWith("rd", StringComparison.Ordinal)
            ? Ordinal
            : word.EndsWith('%') ? Percent : Number;
    }

    private static FrozenDictionary<string, string> Build(params (string Class, string Words)[] lists) =>
        lists.SelectMany(list => list.Words.Split(' ').Select(word => KeyValuePair.Create(word, list.Class))).ToFrozenDictionary(StringComparer.Ordinal);
}
