using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Finds the person who heads a phrase, by name or by title and name.</summary>
internal sealed class NamedHeads(Document document, Persons persons)
{
    private const int LongestTitle = 6;

    private readonly NameWords words = new(document);

    /// <summary>The person whose name heads the phrase, or stands beside the noun: "a former spokesman, Oleg Sarn,".</summary>
    public PersonMention? Of(SourcePhrase phrase)
    {
        PersonMention? beside = null;
        foreach (var mention in persons.AllIn(phrase.Range))
        {
            if (mention.Name.Range.Contains(phrase.Head) || IsTitled(phrase, mention))
            {
                return mention;
            }
            beside ??= StandsBeside(phrase, mention) ? mention : null;
        }
        return beside;
    }

    /// <summary>"Secretary of State John Cole", "a former executive and candidate Jane Li": what seems the head is part of a title.</summary>
    private bool IsTitled(SourcePhrase phrase, PersonMention mention)
    {
        var start = mention.Name.Range.Start;
        var isOwner = words.Word(mention.Name.Range.End) is "'s" or "'";
        if (start <= phrase.Head || isOwner || !(words.IsOffice(start - 1) || words.IsCourtesy(start - 1) || IsWithinTitle(start - 2) || mention.Name.Title is not null))
        {
            return false;
        }
        for (var i = phrase.Head + 1; i < start; i++)
        {
            var isTitle = IsPartOfTitle(i) || words.Word(i) is "(" or ")"
                || (words.Word(i) == "and" && !SourceLexicon.NounAt(document, i - 1).IsPlural) || IsWithinTitle(i) || IsWithinTitle(i - 1);
            if (!isTitle)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"chief of staff", "Director of Public Affairs"</summary>
    private bool IsWithinTitle(int preposition) =>
        preposition > 0 && WordClasses.Prepositions.Contains(words.Word(preposition)) && words.IsOffice(preposition - 1)
        && (words.Word(preposition + 1) is "staff" or "state" or "police" or "operations" || (words.IsCapital(preposition - 1) && words.IsCapital(preposition + 1)));

    private bool StandsBeside(SourcePhrase phrase, PersonMention mention)
    {
        var noun = SourceLexicon.NounAt(document, phrase.Head);
        var isOneOf = words.Word(phrase.Range.Start) is "one" or "another" && phrase.IsSeveral;
        var isHuman = (noun.IsHuman && (!noun.IsPlural || isOneOf) && noun.Kind != NounKind.Source) || noun.Kind == NounKind.Unknown;
        var before = mention.Name.Range.Start - 1;
        for (var steps = 0; steps < LongestTitle && before > phrase.Head && IsPartOfTitle(before); steps++)
        {
            before--;
        }
        return isHuman && before > phrase.Head && words.Word(before) is "," or "—" or "--" or "-" or "named" or "called" && EndsAt(mention.Name.Range.End, phrase.Range.End);
    }

    /// <summary>"Mayor", "former", and the "party" of "party chairman".</summary>
    private bool IsPartOfTitle(int i) =>
        words.IsCapital(i) || words.IsOffice(i) || words.Word(i) is "former" or "then" or "his" or "her" or "their" or "late"
        || (char.IsLetter(document.Form(i)[0]) && words.IsOffice(i + 1) && !WordClasses.Prepositions.Contains(words.Word(i)) && !WordClasses.Relatives.Contains(words.Word(i)));

    private bool EndsAt(int end, int limit) => end >= limit || words.Word(end) is "," or "—" or "--" or "-" or "(" or "of" or ".";
}
