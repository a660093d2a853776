using System.Collections.Frozen;
using FactCheck.Language.Attributions.Sources;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>What one word of a text can be in a name.</summary>
internal sealed class NameWords(Document document)
{
    private static readonly FrozenSet<string> Courtesies =
        "mr. mrs. ms. mx. dr. mr mrs ms dr sir lord lady dame miss madam monsieur herr senor señor".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles =
        "de da di du del della der den la le van von bin ibn al el dos das ter ten zu af st. y".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Suffixes = "jr. jr sr. sr ii iii iv".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that stand before names and are no part of them: parties, ranks of time, regions.</summary>
    private static readonly FrozenSet<string> Qualifiers = (
        "republican republicans democrat democrats democratic gop former late acting then ex-president presumptive retired veteran longtime onetime fellow national international american " +
        "federal northern southern eastern western north south east west central united general new old first second third chief vice deputy assistant associate senior junior interim " +
        "house senate state white wall supreme district circuit u.s. british french german russian chinese mexican israeli iranian european african asian arab muslim christian jewish catholic latino " +
        "hispanic black monsignor christmas thanksgiving easter islamic judicial freedom green tea super free").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private HashSet<string>? lowerCased;

    public string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    public bool IsCapital(int i) => i >= 0 && i < document.Tokens.Length && char.IsUpper(document.Text[document.Tokens[i].Start]);

    public bool IsCourtesy(int i) => Courtesies.Contains(Word(i)) && IsCapital(i);

    public bool IsOffice(int i) => WordClasses.Titles.Contains(Word(i)) || GivenNames.Roles.Contains(Word(i));

    public bool IsParticle(int i) => Particles.Contains(Word(i));

    /// <summary>Within a word: "Shanklin-Hawkins".</summary>
    public bool IsHyphen(int i) =>
        Word(i) == "-" && i + 1 < document.Tokens.Length && document.Tokens[i].End == document.Tokens[i + 1].Start && i > 0 && document.Tokens[i - 1].End == document.Tokens[i].Start;

    public bool IsParty(int i) => Word(i) is "democratic" or "republican" or "democrat" or "democrats" or "republicans" or "gop";

    /// <summary>The words of a name, without particles; those that a hyphen joins are one.</summary>
    public List<string> Parts(int start, int end)
    {
        var parts = new List<string>(end - start);
        for (var i = start; i < end; i++)
        {
            if (IsHyphen(i))
            {
                continue;
            }
            if (i > start && IsHyphen(i - 1) && parts.Count > 0)
            {
                parts[^1] = $"{parts[^1]}-{Word(i)}";
            }
            else if (!IsParticle(i))
            {
                parts.Add(Word(i));
            }
        }
        if (parts.Count == 0)
        {
            parts.Add(Word(end - 1));
        }
        return parts;
    }

    public bool IsSuffix(int i) => Suffixes.Contains(Word(i));

    public bool IsInitial(int i) =>
        IsCapital(i) && (document.Tokens[i].Length == 1 || (document.Form(i)[^1] == '.' && IsLettersAndPoints(i) && !IsOffice(i) && !IsCourtesy(i)));

    /// <summary>"J.", "J.D."</summary>
    private bool IsLettersAndPoints(int i) =>
        document.Tokens[i].Length == 2 || (document.Tokens[i].Length == 4 && document.Form(i)[1] == '.' && !SourceLexicon.Places.Contains(Word(i)));

    public bool IsGiven(int i) => GivenNames.Contains(Word(i));

    public bool IsQualifier(int i) => Qualifiers.Contains(Word(i)) || SourceLexicon.Places.Contains(Word(i)) || LooksLikeAdjective(i);

    /// <summary>"Tarrow Valley Water" is no person where the text writes "water" too.</summary>
    public bool IsWrittenSmallElsewhere(int i)
    {
        lowerCased ??= document.Tokens.Where(token => char.IsLower(document.Text[token.Start])).Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        return lowerCased.Contains(Word(i));
    }

    /// <summary>A word of bodies' names, and no surname.</summary>
    public bool IsBodyWord(int i) =>
        !GivenNames.WordSurnames.Contains(Word(i))
        && (SourceLexicon.BodyNames.Contains(Word(i)) || SourceLexicon.MediaNames.Contains(Word(i)) || SourceLexicon.PollNames.Contains(Word(i)) || IsAcronym(i)
            || SourceLexicon.Noun(Word(i)).Kind is NounKind.Document or NounKind.Poll or NounKind.Media or NounKind.Body or NounKind.Public);

    /// <summary>"EgyptAir", "YouTube"; not "McCain".</summary>
    public static bool IsBrand(ReadOnlySpan<char> form)
    {
        var inner = form.Length > 3 ? form[3..].IndexOfAnyInRange('A', 'Z') : -1;
        return inner >= 0 && form.IndexOfAnyInRange('a', 'z') >= 0 && form.IndexOfAny('-', '\'', '’') < 0 && !form.StartsWith("Mac", StringComparison.Ordinal) && char.IsLower(form[1]);
    }

    /// <summary>"Officials", "Sources"</summary>
    public bool IsSourceNoun(int i) => !GivenNames.WordSurnames.Contains(Word(i)) && (SourceLexicon.Noun(Word(i)).Kind != NounKind.Unknown || SourceLexicon.Counts.Contains(Word(i)));

    /// <summary>"NBC"; not "Smith" and not "J.".</summary>
    public bool IsAcronym(int i) =>
        document.Tokens[i].Length > 1 && document.Form(i)[^1] != '.' && document.Form(i).IndexOfAnyInRange('a', 'z') < 0 && !IsSuffix(i);

    /// <summary>Whether a capital here can be part of a name.</summary>
    public bool CanBeName(int i) =>
        SourceLexicon.IsSurnameMay(document, i)
        || (IsCapital(i) && !WordClasses.Determiners.Contains(Word(i)) && !WordClasses.SubjectPronouns.Contains(Word(i)) && !WordClasses.Prepositions.Contains(Word(i))
            && !WordClasses.ClauseWords.Contains(Word(i)) && !WordClasses.Times.Contains(Word(i)) && (!WordClasses.Auxiliaries.Contains(Word(i)) || (Word(i) == "will" && i > 0 && IsGiven(i - 1))));

    /// <summary>"Judicial", "Democratic", "Northern": no given name ends so.</summary>
    private bool LooksLikeAdjective(int i)
    {
        var word = Word(i);
        return word.Length > 5 && !IsGiven(i) && (word.EndsWith("ial", StringComparison.Ordinal) || word.EndsWith("nal", StringComparison.Ordinal)
            || word.EndsWith("ical", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("atic", StringComparison.Ordinal)
            || word.EndsWith("ern", StringComparison.Ordinal) || word.EndsWith("ous", StringComparison.Ordinal));
    }
}
