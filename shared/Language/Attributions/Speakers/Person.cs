namespace FactCheck.Language.Attributions.Speakers;

/// <summary>A person whom the document names, with every mention of the name.</summary>
internal sealed class Person(int number)
{
    /// <summary>More forms of one name than this are not compared, which keeps the work linear.</summary>
    private const int MostForms = 8;

    private const int AbbreviatedTitle = 4;

    private readonly List<PersonName> mentions = [];
    private readonly List<PersonName> forms = [];
    private readonly Dictionary<Gender, int> votes = [];

    /// <summary>From 0, in the order in which the full names, then the lone short ones, are met.</summary>
    public int Number { get; } = number;

    public IReadOnlyList<PersonName> Mentions => mentions;

    public int FullMentions { get; private set; }

    /// <summary>Whom the text calls by surname alone, it goes on doing so.</summary>
    public int ShortMentions => mentions.Count - FullMentions;

    public string Surname => mentions[0].Surname;

    public bool IsCertain { get; private set; }

    public Gender Gender => votes.Count == 0 ? Gender.Unknown : votes.MaxBy(vote => vote.Value).Key;

    /// <summary>The form with the most parts; of equals the first in the text.</summary>
    public PersonName Fullest { get; private set; } = null!;

    /// <summary>The most telling title that the text gives: an office in words before an abbreviated one.</summary>
    public string? Title { get; private set; }

    public void Add(PersonName mention)
    {
        mentions.Add(mention);
        FullMentions += mention.IsFull ? 1 : 0;
        IsCertain |= mention.IsCertain;
        Vote(mention.Gender, 3);
        if (Fullest is null || mention.Parts > Fullest.Parts)
        {
            Fullest = mention;
        }
        if (mention.Title is { } title && (Title is null || (Title.Length <= AbbreviatedTitle && title.Length > AbbreviatedTitle)))
        {
            Title = title;
        }
        if (mention.IsFull && forms.Count < MostForms && !forms.Exists(form => form.Words.SequenceEqual(mention.Words) && form.Suffix == mention.Suffix))
        {
            forms.Add(mention);
        }
    }

    /// <summary>Evidence of the gender: a title weighs more than a pronoun that seems to stand for the person.</summary>
    public void Vote(Gender gender, int weight)
    {
        if (gender != Gender.Unknown)
        {
            votes[gender] = votes.GetValueOrDefault(gender) + weight;
        }
    }

    /// <summary>Whether a full name can be this person's: given names, initials and gender agree.</summary>
    public bool CanBeCalled(PersonName name)
    {
        if (name.Gender != Gender.Unknown && Gender != Gender.Unknown && name.Gender != Gender)
        {
            return false;
        }
        return forms.TrueForAll(form => AreOne(form, name));
    }

    private static bool AreOne(PersonName known, PersonName name)
    {
        if (!GivenNames.AreCompatible(known.Given, name.Given))
        {
            return false;
        }
        var bothHaveMiddle = known.Words.Count > 2 && name.Words.Count > 2;
        var isNamesakeOfFather = known.Suffix is null != name.Suffix is null && known.Given == name.Given && known.Words.Count == name.Words.Count;
        return !isNamesakeOfFather && (!bothHaveMiddle || known.Words[1][0] == name.Words[1][0]);
    }
}
