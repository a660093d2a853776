using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace FactCheck.Language.Matching;

/// <summary>
/// The words by which claims are found: lower case, without accents, stemmed, numbers written one way, no addresses and no empty words. The same for
/// what is searched and for what is searched for; an index made with another <see cref="Version"/> must be made anew.
/// </summary>
public static partial class MatchWords
{
    /// <summary>Raised with every change of what comes out.</summary>
    public const int Version = 2;

    /// <summary>What is longer is no word, and would be a key of that length in every index.</summary>
    public const int LongestWord = 40;

    private static readonly FrozenSet<string> Empty = (
        "a an the of in on at by for from to with and or but that this these those it its as is are was were be been being has have had having do does did doing done " +
        "will would can could should may might must shall he she they his her hers their theirs them him i me my mine we us our ours you your yours there here which who whom whose what " +
        "when where why how than then so if because while about into over after before under again further once any all both each few more most other some such no nor not only own same too very " +
        "just now also up down out off between through during above below against until said says say s t don didn doesn isn wasn aren weren won wouldn couldn shouldn hasn haven hadn ve ll re d m o rt via amp")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> EmptySpans = Empty.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stemmed words of a text in order, each as often as it stands there.</summary>
    public static IReadOnlyList<string> Of(string text) => OfPlain(Plain(text));

    /// <param name="plain">Of <see cref="Plain"/>.</param>
    internal static IReadOnlyList<string> OfPlain(string plain) =>
        [.. Word().Matches(plain).Select(match => match.Value).Where(word => word.Length <= LongestWord && !Empty.Contains(word)).Select(Normal).Where(word => word.Length > 0)];

    /// <summary>The words of a <see cref="Plain"/> text as they are written, and whether each is an empty one.</summary>
    internal static SurfaceWords Surface(string plain) => new(plain, EmptySpans);

    /// <summary>Without addresses and accents, hashtags and names of accounts cut into their words, "U.S." one word, in lower case.</summary>
    internal static string Plain(string text)
    {
        var whole = WithoutAddresses(text);
        var plain = new StringBuilder(whole.Length + 16);
        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && IsBorder(whole[i - 1], whole[i], i + 1 < whole.Length ? whole[i + 1] : ' '))
            {
                plain.Append(' ');
            }
            plain.Append(Bare(char.ToLowerInvariant(whole[i])));
        }
        return WithoutSigns(plain.ToString());
    }

    /// <summary>Most texts have none of it, and a look for a sign costs a tenth of a regular expression: candidates are read by the hundred.</summary>
    private static string WithoutAddresses(string text)
    {
        var addressless = text.Contains('/', StringComparison.Ordinal) || text.Contains("www.", StringComparison.OrdinalIgnoreCase) ? Address().Replace(text, " ") : text;
        return MayHaveInitials(addressless) ? Initials().Replace(addressless, match => match.Value.Replace(".", "", StringComparison.Ordinal) + " ") : addressless;
    }

    private static string WithoutSigns(string plain)
    {
        var worded = plain.Contains('%', StringComparison.Ordinal) ? plain.Replace("%", " percent ", StringComparison.Ordinal) : plain;
        worded = worded.Contains("per cent", StringComparison.Ordinal) ? worded.Replace("per cent", "percent", StringComparison.Ordinal) : worded;
        return worded.AsSpan().ContainsAnyInRange('0', '9')
            ? Scale().Replace(ThousandsComma().Replace(worded, ""), match => match.Value switch { "bn" => " billion", "k" => "000", _ => " million" })
            : worded;
    }

    private static bool MayHaveInitials(ReadOnlySpan<char> text)
    {
        for (var dot = text.IndexOf('.'); dot >= 0 && dot + 2 < text.Length; dot++)
        {
            if (text[dot] == '.' && text[dot + 2] == '.')
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Before the capital of "Fund" in "ClimateFund", and before that of "Post" in "NYPost".</summary>
    private static bool IsBorder(char before, char letter, char after) => char.IsUpper(letter) && (char.IsLower(before) || (char.IsUpper(before) && char.IsLower(after)));

    /// <summary>Without the accents of names in English news (String.Normalize does nothing under InvariantGlobalization), and without the strokes between words.</summary>
    private static char Bare(char letter) => letter < 'à' ? (letter == '_' ? ' ' : letter) : letter switch
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
        '’' => '\'',
        'ť' or 'ţ' or 'ț' => 't',
        _ => letter,
    };

    private static string Normal(string word) => char.IsDigit(word[0]) ? word : EnglishStem.Of(word);

    /// <summary>Twitter's pictures stand right behind the word before them, which is not part of the address.</summary>
    [GeneratedRegex(@"(?:https?://|www\.|pic\.twitter\.com/)\S+|\b(?:(?!pic\.twitter)[a-z0-9-])+(?:\.(?:(?!pic\.twitter)[a-z0-9-])+)*\.[a-z]{2,6}/\S*", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b(?:\p{L}\.){2,}")]
    private static partial Regex Initials();

    [GeneratedRegex(@"\p{L}+|\d+(?:\.\d+)?(?!\w)|\d+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<=\d),(?=\d{3}\b)")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(@"(?<=\d)(?:bn|mn|m|k)\b")]
    private static partial Regex Scale();
}
