using System.Collections.Frozen;
using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Classes phrases that a common noun heads: by the noun, and by whom the words about it tie it to.</summary>
internal sealed class CommonNouns(Document document, Ties ties)
{
    private const int ShortestEnding = 4;

    public static readonly FrozenSet<string> Quantities = "some many most others other both few several all those these none each everyone everybody anyone one another more less half"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] HumanEndings = ["er", "or", "ist", "ian", "eer", "man", "men", "ant", "crat", "phile", "ee", "ster", "person", "people", "goer"];

    private readonly NameWords words = new(document);

    public SourceClass Classify(SourcePhrase phrase, SourceNoun noun) => noun.Kind switch
    {
        NounKind.Official => SourceClass.UnnamedOfficial,
        NounKind.Leader => OfLeader(phrase),
        NounKind.Tied => OfficialIf(ties.ToState(phrase)),
        NounKind.Loose => OfficialIf(ties.ToOffice(phrase)),
        NounKind.Lawyer => OfficialIf(ties.ToState(phrase) && !ties.ToPrivate(phrase) && phrase.Determination != Determination.Possessive),
        NounKind.Spokes => OfficialIf(!ties.ToPrivate(phrase)),
        NounKind.Person => OfPerson(phrase),
        NounKind.Public when IsContest(phrase) => SourceClass.Document,
        NounKind.Public => IsGiven(phrase, noun) ? SourceClass.NamedOrganisation : SourceClass.UnnamedOfficial,
        NounKind.Body => IsGiven(phrase, noun) || IsNamedBeside(phrase) ? SourceClass.NamedOrganisation : OfficialIf(ties.ToOffice(phrase)),
        NounKind.Document when ArePublicFigures(phrase) => OfficialIf(ties.ToParty(phrase)),
        NounKind.Document => ties.ToOutlet(phrase) ? SourceClass.Media : SourceClass.Document,
        NounKind.Poll => SourceClass.Poll,
        NounKind.Media => SourceClass.Media,
        NounKind.Source => ties.ToOutlet(phrase) ? SourceClass.Media : IsOfInstitution(phrase) ? SourceClass.UnnamedOfficial : SourceClass.BareSources,
        _ => OfUnknown(phrase),
    };

    private static SourceClass OfficialIf(bool isTied) => isTied ? SourceClass.UnnamedOfficial : SourceClass.UnnamedPerson;

    /// <summary>"some party figures", which are no numbers.</summary>
    private bool ArePublicFigures(SourcePhrase phrase) =>
        words.Word(phrase.Head) is "figures" && (ties.ToParty(phrase) || ties.ToTrade(phrase) || phrase.IsSeveral);

    private SourceClass OfLeader(SourcePhrase phrase)
    {
        var word = words.Word(phrase.Head);
        var isTied = ties.ToOffice(phrase) || ties.ToParty(phrase) || (word is "leader" or "leaders" && !ties.ToTrade(phrase));
        return OfficialIf(isTied);
    }

    private SourceClass OfPerson(SourcePhrase phrase)
    {
        var word = words.Word(phrase.Head);
        if (SourceLexicon.Kin.Contains(word) && phrase.Determination == Determination.Possessive)
        {
            return SourceClass.NamedPerson;
        }
        return word is "republicans" or "democrats" or "conservatives" or "republican" or "democrat" && ties.ToChamber(phrase) ? SourceClass.UnnamedOfficial
            : SourceClass.UnnamedPerson;
    }

    /// <summary>Whether a reader can say which body it is: "the company", "his campaign".</summary>
    private static bool IsGiven(SourcePhrase phrase, SourceNoun noun) =>
        phrase.Determination is Determination.Definite or Determination.Possessive || (phrase.Determination == Determination.Bare && !noun.IsPlural && !phrase.IsSeveral);

    /// <summary>"a super PAC, Harbour First,", "a group called Harbour First"</summary>
    private bool IsNamedBeside(SourcePhrase phrase) =>
        phrase.Description.Length > 1 && words.Word(phrase.Description.Start) is "called" or "named" or "," && words.IsCapital(phrase.Description.Start + 1)
        && !words.IsCourtesy(phrase.Description.Start + 1);

    /// <summary>"the presidential campaign" is a contest, "Mr. Li's presidential campaign" a body.</summary>
    private bool IsContest(SourcePhrase phrase) =>
        words.Word(phrase.Head) is "campaign" && phrase.Determination == Determination.Definite && phrase.Head > phrase.Range.Start && words.Word(phrase.Head - 1) is "presidential" or "election" or "primary";

    private bool IsOfInstitution(SourcePhrase phrase)
    {
        for (var i = phrase.Modifiers.Start; i < phrase.Modifiers.End; i++)
        {
            if (words.Word(i) is "republican" or "democratic" or "gop" or "g.o.p.")
            {
                continue;
            }
            if (ties.ToState(phrase with { Modifiers = new TokenRange(i, i + 1), Description = default }) || words.Word(i) is "party" or "official")
            {
                return true;
            }
        }
        return false;
    }

    private SourceClass OfUnknown(SourcePhrase phrase)
    {
        var word = words.Word(phrase.Head);
        if (word is "you" or "your" or "yourself" or "yourselves")
        {
            return SourceClass.UnnamedPerson;
        }
        if (Quantities.Contains(word) || word is "two" or "three" or "four")
        {
            return word is "both" || (word is "two" && phrase.Determination == Determination.Definite) ? SourceClass.NamedPerson : SourceClass.UnnamedPerson;
        }
        return LooksHuman(phrase, word) ? SourceClass.UnnamedPerson : ties.ToOutlet(phrase) ? SourceClass.Media : SourceClass.Document;
    }

    /// <summary>By its ending, or as an adjective that stands for people: "the undecided".</summary>
    private static bool LooksHuman(SourcePhrase phrase, string word)
    {
        var stem = word.EndsWith('s') ? word[..^1] : word;
        return (stem.Length > ShortestEnding && HumanEndings.Any(ending => stem.EndsWith(ending, StringComparison.Ordinal)))
            || (word.EndsWith("ed", StringComparison.Ordinal) && phrase.Determination == Determination.Definite)
            || word == "old";
    }
}
