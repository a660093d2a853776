using System.Collections.Frozen;
using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>
/// Classes a noun phrase by the noun that heads it and whom the words about the noun tie it to. What a definite phrase or a pronoun
/// stands for is <see cref="Discourse"/>'s part.
/// </summary>
internal sealed class SourceClassifier(Document document, Persons persons)
{
    private static readonly FrozenSet<string> Quantities = "some many most others other both few several all those these none each everyone everybody anyone one another more less half"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private const int LongestTitle = 6;

    private readonly Ties ties = new(document, persons);
    private readonly NameWords words = new(document);

    public SourceClass Classify(SourcePhrase phrase)
    {
        var word = Word(phrase.Head);
        var noun = SourceLexicon.NounAt(document, phrase.Head);
        if ((phrase.IsShare && noun.Kind is not NounKind.Official) || noun.Kind == NounKind.Poll || IsPollResult(phrase, noun))
        {
            return SourceClass.Poll;
        }
        if (HeadPerson(phrase) is not null || (noun.IsHuman && noun.IsPlural && IsAllOfThem(phrase)))
        {
            return SourceClass.NamedPerson;
        }
        if (IsProper(phrase, noun) && !(phrase.Determination == Determination.Indefinite && noun.IsBody))
        {
            return OfName(phrase, word, noun);
        }
        return noun.Kind == NounKind.Unknown ? OfUnknown(phrase, word) : OfNoun(phrase, word, noun);
    }

    /// <summary>"exit poll data", "early results of the survey"</summary>
    private bool IsPollResult(SourcePhrase phrase, SourceNoun noun) =>
        noun.Kind == NounKind.Document && (HasPoll(phrase.Modifiers) || (Word(phrase.Head) is "results" or "result" or "data" or "findings" or "numbers" or "figures" && HasPoll(phrase.Description)));

    private bool HasPoll(TokenRange range) =>
        Enumerable.Range(range.Start, range.Length).Any(i => Word(i) is "poll" or "polls" or "polling" or "survey" or "surveys" || (SourceLexicon.PollNames.Contains(Word(i)) && words.IsCapital(i)));

    /// <summary>"both candidates", "the two senators", "all three": those whom the text has named.</summary>
    private bool IsAllOfThem(SourcePhrase phrase)
    {
        var start = phrase.Modifiers.Start;
        var second = start + 1 < document.Tokens.Length ? Word(start + 1) : "";
        return phrase.Head > start && (Word(start) == "both" || (Word(start) is "the" or "all" && second is "two" or "three" or "four") || (start > 0 && Word(start - 1) == "all" && Word(start) is "three" or "four"));
    }

    /// <summary>The person whose name heads the phrase, or stands beside the noun: "a former spokesman, Oleg Sarn,".</summary>
    public PersonMention? HeadPerson(SourcePhrase phrase)
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

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    /// <summary>"Secretary of State John Cole", "a former executive and candidate Jane Li": what seems the head is part of a title.</summary>
    private bool IsTitled(SourcePhrase phrase, PersonMention mention)
    {
        var start = mention.Name.Range.Start;
        var isOwner = Word(mention.Name.Range.End) is "'s" or "'";
        if (start <= phrase.Head || isOwner || !(words.IsOffice(start - 1) || words.IsCourtesy(start - 1) || mention.Name.Title is not null))
        {
            return false;
        }
        for (var i = phrase.Head + 1; i < start; i++)
        {
            var isTitle = IsPartOfTitle(i) || Word(i) is "(" or ")" || (Word(i) == "and" && !SourceLexicon.NounAt(document, i - 1).IsPlural) || IsWithinTitle(i) || IsWithinTitle(i - 1);
            if (!isTitle)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"chief of staff", "Director of Public Affairs"</summary>
    private bool IsWithinTitle(int preposition) =>
        preposition > 0 && WordClasses.Prepositions.Contains(Word(preposition)) && words.IsOffice(preposition - 1) && (Word(preposition + 1) is "staff" or "state" or "police" or "operations" || (words.IsCapital(preposition - 1) && words.IsCapital(preposition + 1)));

    private bool StandsBeside(SourcePhrase phrase, PersonMention mention)
    {
        var noun = SourceLexicon.NounAt(document, phrase.Head);
        var isOneOf = Word(phrase.Range.Start) is "one" or "another" && phrase.IsSeveral;
        var isHuman = (noun.IsHuman && (!noun.IsPlural || isOneOf) && noun.Kind != NounKind.Source) || noun.Kind == NounKind.Unknown;
        var before = mention.Name.Range.Start - 1;
        for (var steps = 0; steps < LongestTitle && before > phrase.Head && IsPartOfTitle(before); steps++)
        {
            before--;
        }
        return isHuman && before > phrase.Head && Word(before) is "," or "—" or "--" or "-" or "named" or "called" && EndsAt(mention.Name.Range.End, phrase.Range.End);
    }

    private bool IsPartOfTitle(int i) =>
        words.IsCapital(i) || words.IsOffice(i) || Word(i) is "former" or "then" or "his" or "her" or "their" or "late" || (char.IsLetter(document.Form(i)[0]) && words.IsOffice(i + 1) && !WordClasses.Prepositions.Contains(Word(i)) && !WordClasses.Relatives.Contains(Word(i)));

    private bool EndsAt(int end, int limit) => end >= limit || Word(end) is "," or "—" or "--" or "-" or "(" or "of" or ".";

    /// <summary>"Analysts said": a capital that only its sentence's start makes is no name.</summary>
    private bool IsProper(SourcePhrase phrase, SourceNoun noun)
    {
        if (!words.IsCapital(phrase.Head))
        {
            return false;
        }
        var opensSentence = document.SentenceTokens[document.Tokens[phrase.Head].Sentence].Start == phrase.Head;
        var isHumanNoun = noun.IsHuman && !GivenNames.WordSurnames.Contains(Word(phrase.Head));
        var isOutlet = SourceLexicon.MediaNames.Contains(Word(phrase.Head)) && phrase.Modifiers.Length > 0 && words.IsCapital(phrase.Head - 1);
        return (!isHumanNoun || isOutlet) && !Quantities.Contains(Word(phrase.Head)) && !(opensSentence && noun.Kind != NounKind.Unknown && !SourceLexicon.MediaNames.Contains(Word(phrase.Head)));
    }

    private SourceClass OfName(SourcePhrase phrase, string word, SourceNoun noun)
    {
        if (SourceLexicon.PollNames.Contains(word))
        {
            return SourceClass.Poll;
        }
        var isBody = noun.Kind is NounKind.Public or NounKind.Body || SourceLexicon.BodyNames.Contains(word) || SourceLexicon.Places.Contains(word);
        if (IsOutlet(phrase, word, noun) && !isBody)
        {
            return SourceClass.Media;
        }
        if (noun.Kind == NounKind.Document && !isBody)
        {
            return ties.ToOutlet(phrase) ? SourceClass.Media : SourceClass.Document;
        }
        if (isBody || NameWords.IsBrand(document.Form(phrase.Head)))
        {
            return SourceClass.NamedOrganisation;
        }
        if (IsPeople(phrase, word))
        {
            return phrase.Determination == Determination.Definite && phrase.Modifiers.Length == 1 ? SourceClass.NamedOrganisation : SourceClass.UnnamedPerson;
        }
        return phrase.Determination is Determination.Definite or Determination.Indefinite && IsDemonym(word)
                ? phrase.Determination == Determination.Definite ? SourceClass.NamedPerson : SourceClass.UnnamedPerson
            : phrase.Determination != Determination.Bare || words.IsAcronym(phrase.Head) || HasBodyWord(phrase) ? SourceClass.NamedOrganisation
            : SourceClass.NamedPerson;
    }

    private bool IsOutlet(SourcePhrase phrase, string word, SourceNoun noun) =>
        SourceLexicon.MediaNames.Contains(word) || noun.Kind == NounKind.Media || word is "com" || word.EndsWith(".com", StringComparison.Ordinal)
        || (phrase.Modifiers.Length > 0 && Word(phrase.Head - 1) is "daily" && words.IsCapital(phrase.Head - 1));

    /// <summary>"the Texan"</summary>
    private static bool IsDemonym(string word) => word.EndsWith("ian", StringComparison.Ordinal) || word is "texan" or "american" or "mexican" or "german" or "briton" or "ohioan" or "cuban" or "african" or "israeli" or "iraqi";

    /// <summary>"Germans", "many African-Americans", "Israelis"</summary>
    private static bool IsPeople(SourcePhrase phrase, string word) =>
        phrase.IsSeveral || word.EndsWith("ans", StringComparison.Ordinal) || word.EndsWith("inos", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal)
        || word.EndsWith("aelis", StringComparison.Ordinal) || word.EndsWith("aqis", StringComparison.Ordinal) || word.EndsWith("anics", StringComparison.Ordinal);

    private bool HasBodyWord(SourcePhrase phrase) =>
        Enumerable.Range(phrase.Modifiers.Start, phrase.Modifiers.Length).Any(i => words.IsCapital(i) && (words.IsBodyWord(i) || words.IsQualifier(i)));

    private SourceClass OfNoun(SourcePhrase phrase, string word, SourceNoun noun) => noun.Kind switch
    {
        NounKind.Official => SourceClass.UnnamedOfficial,
        NounKind.Leader => OfLeader(phrase, word),
        NounKind.Tied => ties.ToState(phrase) ? SourceClass.UnnamedOfficial : SourceClass.UnnamedPerson,
        NounKind.Loose => ties.ToOffice(phrase) ? SourceClass.UnnamedOfficial : SourceClass.UnnamedPerson,
        NounKind.Lawyer => ties.ToState(phrase) && !ties.ToPrivate(phrase) && phrase.Determination != Determination.Possessive ? SourceClass.UnnamedOfficial : SourceClass.UnnamedPerson,
        NounKind.Spokes => ties.ToPrivate(phrase) ? SourceClass.UnnamedPerson : SourceClass.UnnamedOfficial,
        NounKind.Person => OfPerson(phrase, word, noun),
        NounKind.Public => IsGiven(phrase, noun) ? IsContest(phrase, word) ? SourceClass.Document : SourceClass.NamedOrganisation : SourceClass.UnnamedOfficial,
        NounKind.Body => IsGiven(phrase, noun) || IsNamedBeside(phrase) ? SourceClass.NamedOrganisation : ties.ToOffice(phrase) ? SourceClass.UnnamedOfficial : SourceClass.UnnamedPerson,
        NounKind.Document when word is "figures" && (ties.ToParty(phrase) || ties.ToTrade(phrase) || phrase.IsSeveral) => ties.ToParty(phrase) ? SourceClass.UnnamedOfficial : SourceClass.UnnamedPerson,
        NounKind.Document => ties.ToOutlet(phrase) ? SourceClass.Media : SourceClass.Document,
        NounKind.Poll => SourceClass.Poll,
        NounKind.Media => SourceClass.Media,
        NounKind.Source => ties.ToOutlet(phrase) ? SourceClass.Media : IsOfInstitution(phrase) ? SourceClass.UnnamedOfficial : SourceClass.BareSources,
        _ => SourceClass.UnnamedPerson,
    };

    private SourceClass OfLeader(SourcePhrase phrase, string word)
    {
        var isTied = ties.ToOffice(phrase) || ties.ToParty(phrase) || (word is "leader" or "leaders" && !ties.ToTrade(phrase));
        return isTied ? SourceClass.UnnamedOfficial : SourceClass.UnnamedPerson;
    }

    private SourceClass OfPerson(SourcePhrase phrase, string word, SourceNoun noun)
    {
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
        phrase.Description.Length > 1 && Word(phrase.Description.Start) is "called" or "named" or "," && words.IsCapital(phrase.Description.Start + 1)
        && !words.IsCourtesy(phrase.Description.Start + 1);

    /// <summary>"the presidential campaign" is a contest, "Mr. Li's presidential campaign" a body.</summary>
    private bool IsContest(SourcePhrase phrase, string word) =>
        word is "campaign" && phrase.Determination == Determination.Definite && phrase.Head > phrase.Range.Start && Word(phrase.Head - 1) is "presidential" or "election" or "primary";

    private bool IsOfInstitution(SourcePhrase phrase)
    {
        for (var i = phrase.Modifiers.Start; i < phrase.Modifiers.End; i++)
        {
            if (Word(i) is "republican" or "democratic" or "gop" or "g.o.p.")
            {
                continue;
            }
            if (ties.ToState(phrase with { Modifiers = new TokenRange(i, i + 1), Description = default }) || Word(i) is "party" or "official")
            {
                return true;
            }
        }
        return false;
    }

    private SourceClass OfUnknown(SourcePhrase phrase, string word)
    {
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
        return stem.Length > 4 && (stem.EndsWith("er", StringComparison.Ordinal) || stem.EndsWith("or", StringComparison.Ordinal) || stem.EndsWith("ist", StringComparison.Ordinal)
            || stem.EndsWith("ian", StringComparison.Ordinal) || stem.EndsWith("eer", StringComparison.Ordinal) || stem.EndsWith("man", StringComparison.Ordinal)
            || stem.EndsWith("men", StringComparison.Ordinal) || stem.EndsWith("ant", StringComparison.Ordinal) || stem.EndsWith("crat", StringComparison.Ordinal)
            || stem.EndsWith("phile", StringComparison.Ordinal) || stem.EndsWith("ee", StringComparison.Ordinal) || stem.EndsWith("ster", StringComparison.Ordinal) || stem.EndsWith("ologist", StringComparison.Ordinal)
            || stem.EndsWith("person", StringComparison.Ordinal) || stem.EndsWith("people", StringComparison.Ordinal) || stem.EndsWith("goer", StringComparison.Ordinal))
            || (word.EndsWith("ed", StringComparison.Ordinal) && phrase.Determination == Determination.Definite)
            || (word.Contains('-', StringComparison.Ordinal) && word.EndsWith("old", StringComparison.Ordinal));
    }
}
