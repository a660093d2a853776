using System.Text;
using FactCheck.Language;

namespace FactCheck.Verdicts.Sources;

/// <summary>By what a source of one article is known again in another.</summary>
/// <param name="Kind">person, organisation, or unnamed: which is known within its own article only.</param>
/// <param name="Key">The name, normalised: <c>person:ida holm</c>. Of a person whose first name is not given it has the title: <c>person:? holm|mayor</c>.</param>
/// <param name="First">A person's first name or initial; null where it is not given.</param>
/// <param name="Surname">A person's.</param>
/// <param name="TitleWords">The words of the office, without abbreviations; empty where none is given.</param>
internal sealed record SourceIdentity(string Kind, string Key, string? First, string? Surname, IReadOnlyList<string> TitleWords)
{
    internal const string Person = "person";
    internal const string Organisation = "organisation";
    internal const string Unnamed = "unnamed";

    private const int LongestKey = 200;

    private static readonly HashSet<string> Salutations = ["mr", "mrs", "ms", "miss", "sir", "dame", "lord", "lady", "the"];

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    private static readonly HashSet<string> LegalForms = ["inc", "corp", "corporation", "co", "ltd", "llc", "plc", "gmbh", "ag"];

    private static readonly Dictionary<string, string> Offices = new()
    {
        ["gov"] = "governor", ["sen"] = "senator", ["rep"] = "representative", ["dr"] = "doctor", ["pres"] = "president", ["gen"] = "general", ["prof"] = "professor",
        ["col"] = "colonel", ["capt"] = "captain", ["sgt"] = "sergeant", ["lt"] = "lieutenant", ["rev"] = "reverend", ["supt"] = "superintendent",
    };

    private static readonly HashSet<string> Joiners = ["of", "the", "a", "an", "for", "and", "in", "at", "s", "former", "then"];

    /// <summary>The key with the title: two people of one name are told apart by it once a person has split them.</summary>
    internal string? TitledKey => TitleWords.Count == 0 || Kind != Person || First is null ? null : Bounded($"{Key}|{string.Join(' ', TitleWords.Order(StringComparer.Ordinal))}");

    internal static SourceIdentity Of(ArticleSource source) => source.Class switch
    {
        SourceClass.NamedPerson => OfPerson(source),
        SourceClass.NamedOrganisation or SourceClass.Media => OfOrganisation(source),
        _ => OfUnnamed(source),
    };

    /// <summary>First names do not clash, and an office is shared.</summary>
    internal bool MayBe(string? first, IReadOnlyList<string> titleWords) =>
        (First is null || first is null || First == first || IsInitialOf(First, first) || IsInitialOf(first, First)) && TitleWords.Intersect(titleWords).Any();

    private static bool IsInitialOf(string initial, string name) => initial.Length == 1 && name[0] == initial[0];

    private static SourceIdentity OfPerson(ArticleSource source)
    {
        var words = Words(source.Name);
        List<string> title = [.. OfficeWords(source.Title)];
        while (words.Count > 1 && (Salutations.Contains(words[0]) || Offices.ContainsKey(words[0])))
        {
            if (Offices.TryGetValue(words[0], out var office))
            {
                title.Add(office);
            }

            words.RemoveAt(0);
        }

        while (words.Count > 1 && Suffixes.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        // A pronoun that nobody stands behind is no name.
        if (words.Count == 0 || !source.Name.Any(char.IsUpper))
        {
            return OfUnnamed(source);
        }

        var (first, surname) = (words.Count > 1 ? words[0] : null, words[^1]);
        string[] offices = [.. title.Distinct()];
        return first is null && offices.Length == 0
            ? OfUnnamed(source) with { Surname = surname }
            : new SourceIdentity(Person, Bounded(first is null ? $"person:? {surname}|{string.Join(' ', offices.Order(StringComparer.Ordinal))}" : $"person:{first} {surname}"), first, surname, offices);
    }

    private static SourceIdentity OfOrganisation(ArticleSource source)
    {
        var words = Words(source.Name);
        words.RemoveAll(word => word == "the");
        while (words.Count > 1 && LegalForms.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return words.Count == 0 || !source.Name.Any(char.IsUpper)
            ? OfUnnamed(source)
            : new SourceIdentity(Organisation, Bounded($"organisation:{string.Join(' ', words)}"), null, null, []);
    }

    private static SourceIdentity OfUnnamed(ArticleSource source) =>
        new(Unnamed, Bounded($"unnamed:{string.Join(' ', Words(source.Name))}"), null, null, []);

    /// <summary>"Gov. of the North" is governor, north.</summary>
    internal static IEnumerable<string> OfficeWords(string? title) =>
        Words(title ?? "").Select(Office).Where(word => !Joiners.Contains(word)).Distinct();

    private static string Office(string word) => Offices.GetValueOrDefault(word, word);

    private static string Bounded(string key) => key.Length <= LongestKey ? key : key[..(char.IsHighSurrogate(key[LongestKey - 1]) ? LongestKey - 1 : LongestKey)];

    /// <summary>Lower case, without marks; the possessive and the apostrophe within are gone.</summary>
    private static List<string> Words(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text.Replace("’s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal))
        {
            plain.Append(c is '’' or '\'' ? "" : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '-' ? char.ToLowerInvariant(c).ToString() : " ");
        }

        return [.. plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
