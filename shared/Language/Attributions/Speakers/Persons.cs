using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>
/// The persons of one document: "Mr. Pompeo", "Mike Pompeo" and "POMPEO:" are one; John Cole and Mary Cole are two, of whom a lone
/// "Cole" means the one named last, or the one whom the article is about.
/// </summary>
internal sealed class Persons
{
    /// <summary>More namesakes than this are taken for one, which keeps the work linear.</summary>
    private const int MostNamesakes = 16;

    /// <summary>How near a full name must be for the short one after it to mean the same person whatever else the article is about.</summary>
    private const int NearSentences = 1;

    private readonly Document document;
    private readonly Dictionary<string, List<Person>> bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> byGiven = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> byMiddle = new(StringComparer.Ordinal);
    private readonly List<PersonMention> mentions = [];
    private int count;

    /// <param name="document">The text.</param>
    /// <param name="speaking">The tokens that head sources: a lone capitalised word there is a person, if nothing says otherwise.</param>
    public Persons(Document document, IReadOnlySet<int> speaking)
    {
        this.document = document;
        var names = new NameReader(document).ReadAll().ToList();
        foreach (var name in names.Where(name => name is { IsFull: true, IsCertain: true }).Concat(HeadlineNames.ReadFull(document, names)))
        {
            AddFull(name);
        }
        foreach (var name in names.Where(name => name is { IsFull: true, IsCertain: false }))
        {
            AddFull(name);
        }
        foreach (var name in names.Where(name => !name.IsFull && (name.IsCertain || (speaking.Contains(name.Range.End - 1) && !IsFamily(name.Surname))) && !IsKnown(name.Surname)))
        {
            Add(Create(name.Surname), name);
        }
        names.RemoveAll(name => !name.IsFull && !bySurname.ContainsKey(name.Surname) && IsFamily(name.Surname));
        AddShort(names);
        mentions.AddRange(new HeadlineNames(document, bySurname).Find(mentions));
        mentions.Sort((one, other) => one.Name.Range.Start.CompareTo(other.Name.Range.Start));
    }

    /// <summary>In order of the text.</summary>
    public IReadOnlyList<PersonMention> Mentions => mentions;

    /// <summary>The mentions that end in or after the range's start and begin in it, in order.</summary>
    public IEnumerable<PersonMention> AllIn(TokenRange range)
    {
        for (var i = FirstEndingAfter(range.Start); i < mentions.Count && mentions[i].Name.Range.Start < range.End; i++)
        {
            yield return mentions[i];
        }
    }

    public string NameOf(Person person)
    {
        var text = document.MentionOf(person.Fullest.Range).Text;
        return text.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : text;
    }

    /// <summary>"the Khans"</summary>
    private bool IsFamily(string word) => word[^1] == 's' && bySurname.ContainsKey(word[..^1]);

    private bool IsKnown(string word) => bySurname.ContainsKey(word) || byGiven.ContainsKey(word) || byMiddle.ContainsKey(word);

    private void AddFull(PersonName name)
    {
        var namesakes = bySurname.GetValueOrDefault(name.Surname) ?? [];
        if (!name.IsCertain && ShortOf(namesakes, name) is { } longer)
        {
            Add(longer, name with { Words = [name.Surname] });
            return;
        }
        var known = namesakes.Find(person => person.CanBeCalled(name)) ?? (namesakes.Count >= MostNamesakes ? namesakes[^1] : null);
        if (known is null)
        {
            known = Create(name.Surname);
            if (!byGiven.TryGetValue(name.Given, out var sameGiven))
            {
                byGiven[name.Given] = sameGiven = [];
            }
            if (sameGiven.Count < MostNamesakes)
            {
                sameGiven.Add(known);
            }
        }
        if (name.Words.Count > 2 && name.Words[^2].Length > 2)
        {
            byMiddle.TryAdd(name.Words[^2], known);
        }
        Add(known, name);
    }

    /// <summary>"Wasserman Schultz" of Debbie Wasserman Schultz; "Asked Cole" of Mary Cole.</summary>
    private static Person? ShortOf(List<Person> namesakes, PersonName name) =>
        namesakes.Find(person => person.IsCertain && !GivenNames.Contains(name.Given) && !person.CanBeCalled(name));

    private void AddShort(List<PersonName> names)
    {
        var lastFull = new Dictionary<string, PersonMention>(StringComparer.Ordinal);
        var known = mentions.ToDictionary(mention => mention.Name.Range.Start);
        var genders = new PronounGenders(document);
        foreach (var name in names)
        {
            if (known.TryGetValue(name.Range.Start, out var mention))
            {
                lastFull[mention.Person.Surname] = mention;
            }
            else if (Owner(name, lastFull.GetValueOrDefault(name.Surname), genders) is { } person)
            {
                Add(person, name);
            }
        }
    }

    /// <summary>Whom a short name means.</summary>
    private Person? Owner(PersonName name, PersonMention? lastFull, PronounGenders genders)
    {
        if (bySurname.GetValueOrDefault(name.Surname) is not { } namesakes)
        {
            return name.IsFull ? null : byMiddle.GetValueOrDefault(name.Surname) ?? byGiven.GetValueOrDefault(name.Surname)?.MaxBy(person => person.Mentions.Count);
        }
        var gender = name.Gender != Gender.Unknown || namesakes.Count == 1 ? name.Gender : genders.After(name.Range);
        var fitting = namesakes.FindAll(person => gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == gender);
        if (fitting.Count == 0)
        {
            return name.Gender == Gender.Unknown ? namesakes[0] : Create(name.Surname);
        }
        var isNear = lastFull is not null && document.Tokens[name.Range.Start].Sentence - document.Tokens[lastFull.Name.Range.Start].Sentence <= NearSentences;
        return isNear && fitting.Contains(lastFull!.Person) ? lastFull.Person : fitting.MaxBy(person => person.ShortMentions);
    }

    private Person Create(string surname)
    {
        if (!bySurname.TryGetValue(surname, out var namesakes))
        {
            bySurname[surname] = namesakes = [];
        }
        var person = new Person(count++);
        namesakes.Add(person);
        return person;
    }

    private void Add(Person person, PersonName name)
    {
        person.Add(name);
        mentions.Add(new PersonMention(name, person));
    }

    private int FirstEndingAfter(int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Name.Range.End > token ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}

/// <summary>A name with the person whom it means.</summary>
internal sealed record PersonMention(PersonName Name, Person Person);
