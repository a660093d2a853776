using System.Collections.Frozen;

namespace FactCheck.Language.Claims;

/// <summary>What a word for a number may do in one.</summary>
internal enum NumberRole
{
    None,
    Zero,

    /// <summary>"one" to "nine".</summary>
    Unit,

    /// <summary>"ten" to "nineteen".</summary>
    Teen,

    /// <summary>"twenty" to "ninety".</summary>
    Tens,

    /// <summary>"hundred", "million", "dozen".</summary>
    Scale,

    /// <summary>"hundreds", "dozens".</summary>
    Crowd,

    /// <summary>"second", "third" and so on; the value is the rank. From "third" on also a part of a whole.</summary>
    Ordinal,

    /// <summary>"half", "quarter", "thirds"; the value is what it divides by.</summary>
    Part,

    /// <summary>"a", "an".</summary>
    Article,

    /// <summary>"several", "few", "couple": numbers only with a scale.</summary>
    Vague,
}

/// <summary>A word for a number.</summary>
internal sealed record NumberWord(NumberRole Role, double Value);

/// <summary>The words that numbers are written with.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, NumberWord> Words = Table().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static NumberWord? Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var found) ? found : null;

    private static IEnumerable<KeyValuePair<string, NumberWord>> Table() =>
    [
        .. Each(NumberRole.Zero, 0, 0, "zero"),
        .. Each(NumberRole.Unit, 1, 1, "one two three four five six seven eight nine"),
        .. Each(NumberRole.Teen, 10, 1, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"),
        .. Each(NumberRole.Tens, 20, 10, "twenty thirty forty fifty sixty seventy eighty ninety"),
        .. Each(NumberRole.Ordinal, 2, 1, "second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"),
        .. Each(NumberRole.Ordinal, 30, 10, "thirtieth fortieth fiftieth"),
        .. Each(NumberRole.Ordinal, 100, 0, "hundredth"),
        .. Each(NumberRole.Part, 2, 0, "half halves"),
        .. Each(NumberRole.Part, 4, 0, "quarter quarters"),
        .. Each(NumberRole.Part, 3, 1, "thirds fourths fifths sixths sevenths eighths ninths tenths"),
        .. Each(NumberRole.Article, 1, 0, "a an"),
        .. Each(NumberRole.Vague, 1, 0, "several few couple"),
        .. Scale(12, "dozen"),
        .. Scale(100, "hundred"),
        .. Scale(1e3, "thousand"),
        .. Scale(1e6, "million"),
        .. Scale(1e9, "billion"),
        .. Scale(1e12, "trillion"),
        .. Each(NumberRole.Crowd, 10, 0, "tens"),
        .. Each(NumberRole.Crowd, 20, 0, "scores"),
    ];

    private static IEnumerable<KeyValuePair<string, NumberWord>> Scale(double value, string word) =>
        [.. Each(NumberRole.Scale, value, 0, word), .. Each(NumberRole.Crowd, value, 0, word + "s")];

    private static IEnumerable<KeyValuePair<string, NumberWord>> Each(NumberRole role, double first, double step, string words) =>
        words.Split(' ').Select((word, i) => KeyValuePair.Create(word, new NumberWord(role, first + (i * step))));
}
