using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Language.Matching;

/// <summary>The words of a claim that carry its meaning: lower case, without accents, stemmed, numbers written one way.</summary>
internal static partial class ContentWords
{
    private static readonly FrozenSet<string> Empty =
        ("a an the of in on at by for from to with and or but that this these those it its as is are was were be been being has have had do does did " +
        "will would he she they his her their them i we you our your there which who whom what when where than then so if about into over after " +
        "said says say s t").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<string> Of(string text) =>
        [.. Word().Matches(Fold(text)).Select(match => match.Value).Where(word => !Empty.Contains(word)).Select(Normal)];

    /// <summary>Lower case, no accents, "%" as a word, numbers without their thousands' commas.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            folded.Append(Plain(char.ToLowerInvariant(c)));
        }
        folded.Replace("%", " percent ").Replace("per cent", "percent").Replace('’', '\'');
        return ThousandsComma().Replace(folded.ToString(), "");
    }

    /// <summary>The accents of names in English news. String.Normalize does nothing under InvariantGlobalization.</summary>
    private static char Plain(char c) => c < 'à' ? c : c switch
    {
        'à' or 'á' or 'â' or 'ã' or 'ä' or 'å' or 'ā' or 'ă' or 'ą' => 'a',
        'è' or 'é' or 'ê' or 'ë' or 'ē' or 'ė' or 'ę' or 'ě' => 'e',
        'ì' or 'í' or 'î' or 'ï' or 'ī' or 'į' or 'ı' => 'i',
        'ò' or 'ó' or 'ô' or 'õ' or 'ö' or 'ø' or 'ō' or 'ő' => 'o',
        'ù' or 'ú' or 'û' or 'ü' or 'ū' or 'ů' or 'ű' => 'u',
        'ç' or 'ć' or 'č' => 'c',
        'ñ' or 'ń' or 'ň' => 'n',
        'ś' or 'š' or 'ş' or 'ș' => 's',
        'ý' or 'ÿ' => 'y',
        'ź' or 'ż' or 'ž' => 'z',
        'ł' => 'l',
        'ř' => 'r',
        'ğ' => 'g',
        'ť' or 'ţ' or 'ț' => 't',
        _ => c,
    };

    private static string Normal(string word) =>
        char.IsDigit(word[0])
            ? Scale().Replace(word, match => match.Value switch { "bn" => "billion", "k" => "000", _ => "million" })
            : EnglishStem.Of(word);

    [GeneratedRegex(@"\p{L}+|\d+(?:\.\d+)?(?:bn|mn|m|k)?(?!\w)|\d+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\d),(?=\d{3}\b)")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex("(?:bn|mn|m|k)$")]
    private static partial Regex Scale();
}
