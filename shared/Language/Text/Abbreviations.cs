using System.Collections.Frozen;

namespace FactCheck.Language.Text;

/// <summary>Words whose full stop belongs to them, after the Associated Press's habits of abbreviation.</summary>
internal static class Abbreviations
{
    /// <summary>Always before something: a name, a date, a number. They never end a sentence.</summary>
    private static readonly FrozenSet<string> Leading = Set(
        "mr mrs ms messrs mx dr prof rev hon pres sen sens rep reps gov govs gen col lt sgt capt maj cmdr adm st ft mt " +
        "vs v no nos jan feb mar apr aug sept sep oct nov dec e.g i.e cf al approx fig vol pp");

    private static readonly FrozenSet<string> Others = Set(
        "ave blvd rd jr sr inc corp co cos ltd llc plc bros dept assn est etc jun jul n.c n.h n.j n.m n.y s.c s.d d.c " +
        "ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa " +
        "tenn tex vt va wash wis u.s u.k u.n e.u a.m p.m ph.d b.a m.a j.d m.d m.b.a");

    /// <summary>Words of their own when in lower case ("no.", "mass.", "ill.").</summary>
    private static readonly FrozenSet<string> WordsInLowerCase = Set(
        "no me mass miss ill la pa co mar ind ore del ga tex mo dec wash est al v fig cos md va ala ark kan mont");

    /// <summary>Sentences end in these words too often to keep their full stop, even in capitals.</summary>
    private static readonly FrozenSet<string> NeverKept = Set("me miss ill la");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LeadingForms =
        Leading.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherForms =
        Others.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LowerCaseWords =
        WordsInLowerCase.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NeverKeptForms =
        NeverKept.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to the word that ends there, in the run that begins at <paramref name="start"/>.</summary>
    public static bool OwnsStop(string text, int start, int stop)
    {
        var from = stop;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.'))
        {
            from--;
        }
        var word = text.AsSpan(from, stop - from);
        if (word.Length <= 1)
        {
            return word.Length == 1 && char.IsUpper(word[0]);
        }
        if (IsLettersWithStops(word))
        {
            return true;
        }
        if (NeverKeptForms.Contains(word) || (char.IsLower(word[0]) && LowerCaseWords.Contains(word)))
        {
            return false;
        }
        if (word.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            return stop + 2 < text.Length && char.IsDigit(text[stop + 2]);
        }
        return LeadingForms.Contains(word) || OtherForms.Contains(word);
    }

    /// <summary>Whether a sentence can end after this abbreviation: not after a title, a month or one initial.</summary>
    /// <param name="word">The token's lower-cased form, its full stop included.</param>
    public static bool CanEndSentence(string word)
    {
        var form = word.AsSpan().TrimEnd('.');
        return form.Length > 1 && !LeadingForms.Contains(form);
    }

    /// <summary>"U.S", "J.F.K", "Ph.D" is listed: single letters with stops between them.</summary>
    private static bool IsLettersWithStops(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? word[i] == '.' : word[i] != '.')
            {
                return false;
            }
        }
        return word.Length % 2 == 1;
    }

    private static FrozenSet<string> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
