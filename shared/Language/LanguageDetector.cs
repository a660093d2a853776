using System.Collections.Frozen;

namespace FactCheck.Language;

/// <summary>
/// Tells the language of a text by its script, and for Latin script by its commonest words: enough to keep rules made for English
/// from other languages, not a general identifier.
/// </summary>
public static class LanguageDetector
{
    public const string English = "en";

    /// <summary>ISO 639-2's code for "undetermined".</summary>
    public const string Unknown = "und";

    /// <summary>Later text adds nothing: a page of words is plenty.</summary>
    private const int LongestSample = 20_000;

    private const int LongestWord = 20;

    /// <summary>Below this, a headline or a claim on its own may hold no common word at all.</summary>
    private const int FewWords = 10;

    /// <summary>Below this, a sentence full of names may hold few.</summary>
    private const int SomeWords = 30;

    /// <summary>In running text of these languages a quarter or more of the words are such words; in another's, a few per cent.</summary>
    private const double FewestStopWords = 0.12;

    /// <summary>Names hold one or two ("Los Angeles", "Rio de Janeiro"): so many make a sentence.</summary>
    private const int FewestForeignWords = 3;

    private static readonly (string Language, FrozenSet<string> Words)[] StopWords =
    [
        (English, Words("the of and to in a is that for it was on with as he be at by are this have not but from they said his her an were which or has had who will their would been "
            + "i you we my our your me us them do does did don can if so what there about up out more no all some when just get got know people because if than then how t s re ve ll m d")),
        ("fr", Words("le la les de des du un une et est dans que qui pour pas sur au avec il elle ce sont plus par ne se en aux ont été cette son ses nous vous")),
        ("de", Words("der die das und ist in den von zu mit sich des auf für im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie")),
        ("es", Words("el la los las de del y en que un una es por con para no se su al lo como más pero sus le ha este sí porque esta entre cuando muy sin sobre también")),
        ("it", Words("il la le gli di del della e che un una è per con non si da in nel alla sono come più ma anche dei delle ha questo lo al dal suo")),
        ("pt", Words("o a os as de do da dos das e em um uma que é para com não no na por mais se como mas foi ao ele sua seu ou ser quando muito nos já está")),
        ("nl", Words("de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar bij door naar heeft hij ze wordt uit nog over zo")),
    ];

    private static readonly (string Language, char First, char Last)[] Scripts =
    [
        ("ru", '\u0400', '\u04ff'), ("el", '\u0370', '\u03ff'), ("he", '\u0590', '\u05ff'), ("ar", '\u0600', '\u06ff'), ("hi", '\u0900', '\u097f'),
        ("th", '\u0e00', '\u0e7f'), ("ko", '\uac00', '\ud7af'), ("ja", '\u3040', '\u30ff'), ("zh", '\u4e00', '\u9fff'),
    ];

    /// <summary>An ISO 639-1 code, or <see cref="Unknown"/>.</summary>
    public static string Detect(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, LongestSample));
        return ByScript(sample) ?? ByWords(sample);
    }

    /// <summary>Whether a sentence of an English text is in another language: one in another script, or by three of its common words.</summary>
    internal static bool IsForeign(ReadOnlySpan<char> sentence)
    {
        var sample = sentence[..Math.Min(sentence.Length, LongestSample)];
        Span<int> hits = stackalloc int[StopWords.Length];
        CountStopWords(sample, hits);
        var most = 0;
        foreach (var count in hits[1..])
        {
            most = Math.Max(most, count);
        }
        return (most >= FewestForeignWords && most > hits[0]) || ByScript(sample) is not null;
    }

    private static string? ByScript(ReadOnlySpan<char> sample)
    {
        var letters = 0;
        Span<int> counts = stackalloc int[Scripts.Length];
        foreach (var c in sample)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }
            letters++;
            for (var i = 0; i < Scripts.Length; i++)
            {
                counts[i] += c >= Scripts[i].First && c <= Scripts[i].Last ? 1 : 0;
            }
        }
        // Japanese writes Chinese characters between its own: it comes first in the list, and a fifth of kana is enough.
        for (var i = 0; i < Scripts.Length; i++)
        {
            if (counts[i] * (Scripts[i].Language == "ja" ? 5 : 2) > letters)
            {
                return Scripts[i].Language;
            }
        }
        return null;
    }

    private static string ByWords(ReadOnlySpan<char> sample)
    {
        Span<int> hits = stackalloc int[StopWords.Length];
        var total = CountStopWords(sample, hits);
        // English is first in the list, and so wins where a few words tell nothing.
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }
        var isPlain = total < FewWords || (total < SomeWords && hits[best] > 0) || hits[best] >= FewestStopWords * total;
        return total > 0 && isPlain ? StopWords[best].Language : Unknown;
    }

    /// <returns>How many words there are.</returns>
    private static int CountStopWords(ReadOnlySpan<char> sample, Span<int> hits)
    {
        var total = 0;
        Span<char> lower = stackalloc char[LongestWord];
        foreach (var range in sample.SplitAny(" \t\r\n.,;:!?\"'()[]“”‘’«»—–-/"))
        {
            var word = sample[range];
            if (word.IsEmpty || !char.IsLetter(word[0]) || word.Length > LongestWord)
            {
                continue;
            }
            total++;
            var form = lower[..word.ToLowerInvariant(lower)];
            for (var i = 0; i < StopWords.Length; i++)
            {
                hits[i] += StopWords[i].Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form) ? 1 : 0;
            }
        }
        return total;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
