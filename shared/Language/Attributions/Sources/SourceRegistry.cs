using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>
/// Gives each source of a document one id, whatever words name it. Two are joined only where the text says that they are one: two
/// indefinite officials stay two, and so do two groups in different words.
/// </summary>
internal sealed class SourceRegistry(Document document)
{
    private readonly NameWords words = new(document);
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> keyOfReferent = [];
    private readonly Dictionary<string, string> keyOfInitials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> keyOfNoun = new(StringComparer.Ordinal);
    private string? lastBody;
    private int anonymous;

    /// <summary>Null where the text names no source. Sources must come in the order of the text.</summary>
    public string? IdOf(SourceReading reading)
    {
        if (reading.Phrase is not { } phrase)
        {
            return null;
        }
        var key = KeyOf(reading, phrase);
        if (reading.Referent is { } referent)
        {
            keyOfReferent.TryAdd(referent.Number, key);
        }
        if (reading.Class is SourceClass.NamedOrganisation or SourceClass.Media)
        {
            lastBody = key;
        }
        if (!ids.TryGetValue(key, out var id))
        {
            ids[key] = id = $"s{ids.Count + 1}";
        }
        return id;
    }

    private string KeyOf(SourceReading reading, SourcePhrase phrase)
    {
        if (reading.Class == SourceClass.Author)
        {
            return "author";
        }
        if (reading.Person is { } person)
        {
            return $"person {person.Number}";
        }
        if (ProperWords(phrase) is { Count: > 0 } name && reading.Class is SourceClass.NamedOrganisation or SourceClass.Media or SourceClass.NamedPerson)
        {
            return KeyOfName(name);
        }
        if (reading.Referent is { } referent && keyOfReferent.TryGetValue(referent.Number, out var known))
        {
            return known;
        }
        return KeyOfNoun(reading, phrase);
    }

    /// <summary>"department", "justice" of "the Justice Department"; empty where a common noun heads the phrase.</summary>
    private List<string> ProperWords(SourcePhrase phrase)
    {
        var start = phrase.Head + 1;
        while (start > phrase.Range.Start && (words.IsCapital(start - 1) || (words.Word(start - 1) is "of" or "for" or "and" or "&" && start - 1 > phrase.Range.Start && words.IsCapital(start - 2) && start <= phrase.Head)))
        {
            start--;
        }
        return [.. Enumerable.Range(start, phrase.Head + 1 - start).Where(i => words.IsCapital(i) && !WordClasses.Determiners.Contains(words.Word(i)) && !WordClasses.SubjectPronouns.Contains(words.Word(i))).Select(words.Word)];
    }

    /// <summary>One key for "the Justice Department" and "the Department of Justice", and for "FEC" after or before its long form.</summary>
    private string KeyOfName(List<string> name)
    {
        var key = $"name {string.Join(' ', name.Order(StringComparer.Ordinal))}";
        var initials = name.Count > 1 ? string.Concat(name.Select(word => word[0])) : name[0].Replace(".", "", StringComparison.Ordinal);
        if (name.Count == 1 && keyOfInitials.TryGetValue(initials, out var spelledOut))
        {
            return spelledOut;
        }
        if (name.Count > 1 && !ids.ContainsKey(key) && ids.ContainsKey($"name {initials}"))
        {
            key = $"name {initials}";
        }
        if (name.Count > 2)
        {
            keyOfInitials.TryAdd(initials, key);
        }
        keyOfNoun[name[^1]] = key;
        return key;
    }

    private string KeyOfNoun(SourceReading reading, SourcePhrase phrase)
    {
        var noun = words.Word(phrase.Head);
        var isGiven = phrase.Determination is Determination.Definite || Pronouns.Number(noun) != PronounNumber.None;
        if (isGiven && keyOfNoun.TryGetValue(noun, out var known))
        {
            return known;
        }
        if (isGiven && lastBody is not null && reading.Class == SourceClass.NamedOrganisation && noun is "company" or "group" or "organization" or "organisation" or "firm" or "agency" or "union" or "it" or "they")
        {
            return lastBody;
        }
        var isNew = phrase.Determination == Determination.Indefinite && !SourceLexicon.NounAt(document, phrase.Head).IsPlural && !phrase.IsSeveral;
        var key = isNew || Pronouns.Number(noun) != PronounNumber.None ? $"new {++anonymous}" : $"words {WordsOf(phrase)}";
        return keyOfNoun[noun] = key;
    }

    private string WordsOf(SourcePhrase phrase) =>
        string.Join(' ', Enumerable.Range(phrase.Modifiers.Start, phrase.Head + 1 - phrase.Modifiers.Start).Select(words.Word).Where(word => !WordClasses.Determiners.Contains(word)));
}
