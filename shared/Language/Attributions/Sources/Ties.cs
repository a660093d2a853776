using System.Collections.Frozen;
using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Whom the words about a noun tie it to: a strategist is a campaign's or anybody's, a spokesman a ministry's or a firm's.</summary>
internal sealed class Ties(Document document, Persons persons)
{
    private static readonly FrozenSet<string> States = Set(
        "campaign campaigns administration government governments congress congressional senate house parliament state pentagon kremlin military army navy force forces marine marines intelligence " +
        "enforcement law-enforcement federal county city municipal police court courts department agency agencies bureau fbi cia nsa dea irs ministry embassy security border immigration election elections " +
        "electoral u.n. nato defense defence justice treasury diplomatic presidential gubernatorial senatorial cabinet legislative statehouse capitol hill dnc rnc committee committees transition " +
        "counterterrorism cyber customs tax fire public-health health environmental transportation prosecution prosecutor's sheriff sheriff's mayor mayor's governor governor's president's " +
        "attorney-general office white-house west-wing foreign local consular regulatory republican-led parliamentary council commission regime");

    private static readonly FrozenSet<string> Parties = Set(
        "party parties republican democratic g.o.p. gop labour tory conservative-party libertarian green caucus bipartisan congressional senate house republicans democrats partisan");

    private static readonly FrozenSet<string> Private = Set(
        "company companies corporate business industry union unions labor labour religious evangelical church faith community tribal student students group groups organization foundation nonprofit " +
        "charity bank firm hospital university college school hotel airline insurance tech technology media network newspaper television magazine family families movement rights thought opinion spiritual " +
        "jewish muslim christian catholic latino hispanic black civil-rights pro-life gay environmental conservative grassroots super pac pacs association institute center centre inc. corp. team");

    private static readonly FrozenSet<string> Outlets = Set("news press media newspaper magazine editorial wire newspaper's");

    private readonly NameWords words = new(document);

    /// <summary>Whether a government, a legislature, an agency or a campaign stands by: also a person's name, whose campaign it then is.</summary>
    public bool ToState(SourcePhrase phrase) => ToOffice(phrase) || persons.AllIn(phrase.Modifiers).Any() || IsPersons(phrase) || Names(phrase);

    /// <summary>The same without persons' names.</summary>
    public bool ToOffice(SourcePhrase phrase) => Any(phrase.Modifiers, States) || Any(Body(phrase), States);

    public bool ToParty(SourcePhrase phrase) => Any(phrase.Modifiers, Parties) || Any(Body(phrase), Parties);

    public bool ToChamber(SourcePhrase phrase) =>
        HasChamber(phrase.Modifiers) || (HasPlace(phrase.Description) && HasChamber(Body(phrase)));

    /// <summary>By the words alone: "union leaders".</summary>
    public bool ToTrade(SourcePhrase phrase) => Any(phrase.Modifiers, Private) || Any(Body(phrase), Private);

    public bool ToPrivate(SourcePhrase phrase) =>
        ToTrade(phrase) || (!ToState(phrase) && !ToParty(phrase) && (HasBodyName(phrase.Modifiers) || HasBodyName(Body(phrase))));

    public bool ToOutlet(SourcePhrase phrase) =>
        AnyOutlet(phrase.Modifiers) || Any(phrase.Modifiers, SourceLexicon.MediaNames, mustBeCapital: true)
        || (phrase.Description.Length > 0 && document.Tokens[phrase.Description.Start].Word is "in" or "by" or "from" or "on" && Any(Body(phrase), SourceLexicon.MediaNames, mustBeCapital: true));

    /// <summary>The description's first phrase: "of the Republican Party" of "of the Republican Party, who …".</summary>
    private TokenRange Body(SourcePhrase phrase)
    {
        var end = phrase.Description.Start;
        while (end < phrase.Description.End && document.Tokens[end].Word is not ("," or "who" or "which" or "that" or "(" or "—" or "familiar" or "close"))
        {
            end++;
        }
        return phrase.Description with { End = end };
    }

    /// <summary>"aides to Mr. Li", "a spokesman for the Trump campaign"</summary>
    private bool Names(SourcePhrase phrase) =>
        phrase.Description.Length > 1 && document.Tokens[phrase.Description.Start].Word is "to" or "for" or "of" or "with" && persons.AllIn(Body(phrase)).Any();

    /// <summary>"his advisers"</summary>
    private bool IsPersons(SourcePhrase phrase) =>
        phrase.Modifiers.Length > 0 && document.Tokens[phrase.Modifiers.Start].Word is "his" or "her";

    private bool HasChamber(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            var word = document.Tokens[i].Word;
            if (word is "congress" or "congressional" or "senate" or "legislature" or "parliament" or "capitol" || (word == "house" && char.IsUpper(document.Form(i)[0]) && document.Tokens[Math.Max(0, i - 1)].Word != "white"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A capitalised name of no person: "an Intel spokeswoman".</summary>
    private bool HasBodyName(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            var word = document.Tokens[i].Word;
            if (char.IsUpper(document.Form(i)[0]) && document.SentenceTokens[document.Tokens[i].Sentence].Start != i && !words.IsQualifier(i) && !WordClasses.Titles.Contains(word) && !IsDemonym(word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"in Congress" within the description's first words.</summary>
    private bool HasPlace(TokenRange description)
    {
        for (var i = description.Start; i < description.End && i < description.Start + 4; i++)
        {
            if (document.Tokens[i].Word is "in" or "on")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"a news report"; not "a press release".</summary>
    private bool AnyOutlet(TokenRange range)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (Outlets.Contains(document.Tokens[i].Word) && document.Tokens[i + 1].Word is not ("release" or "releases" or "secretary" or "conference"))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsDemonym(string word) => word.EndsWith("an", StringComparison.Ordinal) || word.EndsWith("ish", StringComparison.Ordinal) || word.EndsWith("ese", StringComparison.Ordinal);

    private bool Any(TokenRange range, FrozenSet<string> words, bool mustBeCapital = false)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (words.Contains(document.Tokens[i].Word) && (!mustBeCapital || char.IsUpper(document.Form(i)[0])))
            {
                return true;
            }
        }
        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
