using System.Buffers;
using System.Collections.Frozen;

namespace FactCheck.Language.Matching;

/// <summary>
/// The Snowball stemmer of English ("Porter2": Porter, http://snowball.tartarus.org/algorithms/english/stemmer.html), as PostgreSQL's
/// <c>english_stem</c> has it; a test holds the two together. Ours, since no package of it is kept up.
/// </summary>
internal static class EnglishStem
{
    private const int ShortestWord = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Words that the rules would get wrong, and those that they must leave alone.</summary>
    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski", ["skies"] = "sky", ["dying"] = "die", ["lying"] = "lie", ["tying"] = "tie", ["idly"] = "idl", ["gently"] = "gentl", ["ugly"] = "ugli",
        ["early"] = "earli", ["only"] = "onli", ["singly"] = "singl", ["sky"] = "sky", ["news"] = "news", ["howe"] = "howe", ["atlas"] = "atlas",
        ["cosmos"] = "cosmos", ["bias"] = "bias", ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that are left as they are once their plural is gone.</summary>
    private static readonly FrozenSet<string> Whole =
        FrozenSet.Create(StringComparer.Ordinal, "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");

    private static readonly string[] LongPrefixes = ["gener", "commun", "arsen"];

    /// <summary>Endings with what they become, where they stand in the first region; the longest that fits counts.</summary>
    private static readonly (string Ending, string Becomes)[] Derived =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("enci", "ence"), ("anci", "ance"),
        ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Becomes)[] Abstract =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Last =
        ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic"];

    /// <param name="word">In lower case.</param>
    public static string Of(string word)
    {
        if (word.Length < ShortestWord)
        {
            return word;
        }
        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }
        var stem = new Stem(word);
        stem.CutPlural();
        if (!Whole.Contains(stem.Text))
        {
            stem.CutPast();
            stem.TurnY();
            stem.ReplaceDerived();
            stem.ReplaceAbstract();
            stem.CutLast();
            stem.CutE();
        }
        return stem.Text.Replace('Y', 'y');
    }

    /// <summary>A word while it is cut; a Y is one that counts as a consonant.</summary>
    private ref struct Stem
    {
        private readonly int first, second;

        public Stem(string word)
        {
            Text = MarkConsonants(word);
            var prefix = Array.Find(LongPrefixes, word.StartsWith);
            first = prefix?.Length ?? After(0);
            second = After(first);
        }

        public string Text { get; private set; }

        public void CutPlural()
        {
            if (Text.EndsWith("sses", StringComparison.Ordinal))
            {
                Text = Text[..^2];
            }
            else if (Text.EndsWith("ied", StringComparison.Ordinal) || Text.EndsWith("ies", StringComparison.Ordinal))
            {
                Text = Text.Length > 4 ? Text[..^2] : Text[..^1];
            }
            else if (Text.EndsWith('s') && !Text.EndsWith("us", StringComparison.Ordinal) && !Text.EndsWith("ss", StringComparison.Ordinal) && HasVowel(Text.Length - 2))
            {
                Text = Text[..^1];
            }
        }

        public void CutPast()
        {
            if (Longest(["eedly", "ingly", "edly", "eed", "ing", "ed"]) is not { } ending)
            {
                return;
            }
            var rest = Text[..^ending.Length];
            if (ending is "eed" or "eedly")
            {
                Text = rest.Length >= first ? rest + "ee" : Text;
            }
            else if (HasVowel(rest.Length))
            {
                Text = rest;
                Text = rest.EndsWith("at", StringComparison.Ordinal) || rest.EndsWith("bl", StringComparison.Ordinal) || rest.EndsWith("iz", StringComparison.Ordinal) ? rest + "e"
                    : EndsDoubled(rest) ? rest[..^1]
                    : rest.Length == first && EndsShort(rest.Length) ? rest + "e"
                    : rest;
            }
        }

        public void TurnY()
        {
            if (Text.Length > 2 && Text[^1] is 'y' or 'Y' && !IsVowel(Text[^2]))
            {
                Text = string.Concat(Text.AsSpan(0, Text.Length - 1), "i");
            }
        }

        public void ReplaceDerived()
        {
            if (Longest(Derived) is not var (ending, becomes) || Text.Length - ending.Length < first)
            {
                return;
            }
            var before = Text.Length > ending.Length ? Text[^(ending.Length + 1)] : ' ';
            if ((ending is not "ogi" || before == 'l') && (ending is not "li" || "cdeghkmnrt".Contains(before, StringComparison.Ordinal)))
            {
                Text = Text[..^ending.Length] + becomes;
            }
        }

        public void ReplaceAbstract()
        {
            if (Longest(Abstract) is var (ending, becomes) && Text.Length - ending.Length >= first && (ending is not "ative" || Text.Length - ending.Length >= second))
            {
                Text = Text[..^ending.Length] + becomes;
            }
        }

        public void CutLast()
        {
            if (Longest(Last) is { } ending && Text.Length - ending.Length >= second && (ending is not "ion" || Text[^4] is 's' or 't'))
            {
                Text = Text[..^ending.Length];
            }
        }

        public void CutE()
        {
            if (Text[^1] == 'e' && (Text.Length - 1 >= second || (Text.Length - 1 >= first && !EndsShort(Text.Length - 1))))
            {
                Text = Text[..^1];
            }
            else if (Text[^1] == 'l' && Text.Length - 1 >= second && Text[^2] == 'l')
            {
                Text = Text[..^1];
            }
        }

        /// <summary>At the beginning, or after a vowel, y is a consonant.</summary>
        private static string MarkConsonants(string word)
        {
            if (!word.Contains('y', StringComparison.Ordinal))
            {
                return word;
            }
            var letters = word.ToCharArray();
            for (var i = 0; i < letters.Length; i++)
            {
                if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
                {
                    letters[i] = 'Y';
                }
            }
            return new string(letters);
        }

        private static bool IsVowel(char letter) => Vowels.Contains(letter);

        private static bool EndsDoubled(string text) =>
            text.Length > 1 && text[^1] == text[^2] && text[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

        private readonly bool HasVowel(int length) => length > 0 && Text.AsSpan(0, length).ContainsAny(Vowels);

        /// <summary>Where the region begins that follows the first consonant after a vowel.</summary>
        private readonly int After(int start)
        {
            for (var i = start + 1; i < Text.Length; i++)
            {
                if (!IsVowel(Text[i]) && IsVowel(Text[i - 1]))
                {
                    return i + 1;
                }
            }
            return Text.Length;
        }

        /// <summary>Whether the first letters end in a short syllable: "rap", "trap"; "ow" and "disturb" do not.</summary>
        private readonly bool EndsShort(int length) => length == 2
            ? IsVowel(Text[0]) && !IsVowel(Text[1])
            : length > 2 && !IsVowel(Text[length - 1]) && Text[length - 1] is not ('w' or 'x' or 'Y') && IsVowel(Text[length - 2]) && !IsVowel(Text[length - 3]);

        private readonly string? Longest(string[] endings)
        {
            var text = Text;
            return Array.Find(endings, ending => text.EndsWith(ending, StringComparison.Ordinal));
        }

        private readonly (string Ending, string Becomes)? Longest((string Ending, string Becomes)[] endings)
        {
            foreach (var pair in endings)
            {
                if (Text.EndsWith(pair.Ending, StringComparison.Ordinal))
                {
                    return pair;
                }
            }
            return null;
        }
    }
}
