using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>Finds the persons that the running text names in headlines and in words all in capitals, where capitals alone say nothing.</summary>
internal sealed class HeadlineNames(Document document, IReadOnlyDictionary<string, List<Person>> bySurname)
{
    private const int LongestName = 4;
    private const int ShortestCapitals = 4;

    /// <summary>Given name and surname side by side in a headline, where the running text has the surname too.</summary>
    public static IEnumerable<PersonName> ReadFull(Document document, IReadOnlyList<PersonName> names)
    {
        var surnames = names.Select(name => name.Surname).ToHashSet(StringComparer.Ordinal);
        var words = new NameWords(document);
        foreach (var sentence in document.SentenceTokens.Where(sentence => Headlines.IsTitleCase(document, sentence)))
        {
            for (var i = sentence.Start; i + 1 < sentence.End; i++)
            {
                var end = words.IsInitial(i + 1) && i + 2 < sentence.End ? i + 3 : i + 2;
                if (words.IsGiven(i) && words.IsCapital(i) && words.CanBeName(end - 1) && surnames.Contains(words.Word(end - 1)))
                {
                    yield return new PersonName(new TokenRange(i, end), words.Parts(i, end), null, null, GivenNames.GenderOf(words.Word(i)), IsCertain: true);
                    i = end - 1;
                }
            }
        }
    }

    /// <summary>The names that stand where <paramref name="known"/> has none.</summary>
    public IReadOnlyList<PersonMention> Find(IReadOnlyList<PersonMention> known)
    {
        var taken = known.SelectMany(mention => Enumerable.Range(mention.Name.Range.Start, mention.Name.Range.Length)).ToHashSet();
        var words = new NameWords(document);
        var found = new List<PersonMention>();
        foreach (var sentence in document.SentenceTokens)
        {
            var isHeadline = Headlines.IsTitleCase(document, sentence);
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var isShouted = document.Tokens[i].Length >= ShortestCapitals && words.IsAcronym(i);
                var isAuxiliary = WordClasses.Auxiliaries.Contains(words.Word(i)) && i > sentence.Start;
                if ((isHeadline || isShouted || isAuxiliary) && words.IsCapital(i) && !taken.Contains(i) && bySurname.TryGetValue(words.Word(i), out var namesakes))
                {
                    found.Add(Read(i, sentence.Start, namesakes, words));
                }
            }
        }
        return found;
    }

    private static PersonMention Read(int surname, int limit, List<Person> namesakes, NameWords words)
    {
        var start = surname;
        while (start > limit && surname - start < LongestName && (words.IsGiven(start - 1) || words.IsInitial(start - 1)) && words.CanBeName(start - 1))
        {
            start--;
        }
        var parts = words.Parts(start, surname + 1);
        var name = new PersonName(new TokenRange(start, surname + 1), parts, null, null, Gender.Unknown, IsCertain: false);
        var person = (name.IsFull ? namesakes.Find(namesake => namesake.CanBeCalled(name)) : null) ?? namesakes.MaxBy(namesake => namesake.Mentions.Count)!;
        person.Add(name);
        return new PersonMention(name, person);
    }
}
