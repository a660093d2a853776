using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Speakers;

/// <summary>The persons of one document, by surname, so that "Mr. Pompeo" is found to be Mike Pompeo, Secretary of State.</summary>
internal sealed class NameIndex
{
    private readonly List<PersonName> mentions;
    private readonly Dictionary<string, List<PersonName>> bySurname;

    public NameIndex(Document document)
    {
        var all = new NameReader(document).ReadAll().ToList();
        bySurname = all.GroupBy(name => name.Surname).Where(names => names.Any(name => name.IsCertain || name.IsFull))
            .ToDictionary(names => names.Key, names => names.ToList(), StringComparer.Ordinal);
        mentions = all.FindAll(name => bySurname.ContainsKey(name.Surname));
    }

    /// <summary>The mentions that begin in the range, in order.</summary>
    public IEnumerable<PersonName> AllIn(TokenRange range)
    {
        for (var i = FirstEndingAfter(range.Start); i < mentions.Count && mentions[i].Range.Start < range.End; i++)
        {
            yield return mentions[i];
        }
    }

    /// <summary>The longest form of the name and the first title given with it.</summary>
    public Speaker Fullest(PersonName mention, string words)
    {
        var named = bySurname[mention.Surname].Where(other => AreCompatible(mention, other)).ToList();
        var fullest = named.Append(mention).MaxBy(name => name.Range.Length)!;
        var title = mention.Title is { } own && own.Length > 4 ? own : named.Select(name => name.Title).OfType<string>().MaxBy(title => title.Length > 4);
        return new Speaker(fullest.Name, title ?? mention.Title, words);
    }

    public Gender GenderOf(PersonName mention) =>
        bySurname[mention.Surname].Where(other => AreCompatible(mention, other)).Append(mention)
            .Select(name => name.Gender).FirstOrDefault(gender => gender != Gender.Unknown);

    /// <summary>Two full names with one surname are one person only where their given names agree.</summary>
    private static bool AreCompatible(PersonName a, PersonName b) =>
        (a.Gender == Gender.Unknown || b.Gender == Gender.Unknown || a.Gender == b.Gender)
        && (!a.IsFull || !b.IsFull || a.Name.Split(' ')[0] == b.Name.Split(' ')[0]);

    private int FirstEndingAfter(int token)
    {
        var (low, high) = (0, mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].Range.End > token ? (low, middle) : (middle + 1, high);
        }
        return low;
    }
}
