using System.Collections.Frozen;
using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Tells what names and noun phrases stand for: something new, or what the text has brought in before.</summary>
internal sealed class Descriptions
{
    private const int NearSentences = 3;

    private static readonly FrozenDictionary<string, string> Offices = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["sen."] = "senator",
        ["rep."] = "representative",
        ["gov."] = "governor",
        ["gen."] = "general",
        ["col."] = "colonel",
        ["lt."] = "lieutenant",
        ["sgt."] = "sergeant",
        ["capt."] = "captain",
        ["prof."] = "professor",
        ["dr."] = "doctor",
        ["rev."] = "pastor",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Document document;
    private readonly PhraseReaders readers;
    private readonly Focus focus;
    private readonly Func<int, Referent?> at;
    private readonly Dictionary<Person, Referent> byPerson = [];
    private readonly Dictionary<string, Referent> byNoun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Person> holders = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> sentences = [];
    private int count;

    /// <param name="document">The text.</param>
    /// <param name="persons">Whom it names.</param>
    /// <param name="readers">What reads its noun phrases.</param>
    /// <param name="focus">Whom a reader has in mind.</param>
    /// <param name="at">What an earlier token stands for.</param>
    public Descriptions(Document document, Persons persons, PhraseReaders readers, Focus focus, Func<int, Referent?> at)
    {
        (this.document, this.readers, this.focus, this.at) = (document, readers, focus, at);
        foreach (var mention in persons.Mentions)
        {
            foreach (var office in OfficesIn(mention.Name.Title))
            {
                holders.TryAdd(office, mention.Person);
            }
        }
    }

    public Referent New(Person? person, SourceClass sourceClass, bool isPlural, bool isHuman) => new(count++, person, sourceClass, isPlural, isHuman);

    /// <summary>The referent stands at the token.</summary>
    public void Note(Referent referent, int token) => sentences[referent.Number] = document.Tokens[token].Sentence;

    /// <summary>The person, who from here on is also "the senator", if that stands with the name.</summary>
    public Referent Of(PersonMention mention)
    {
        var referent = ReferentOf(mention.Person);
        foreach (var office in OfficesIn(mention.Name.Title).Where(office => SourceLexicon.Noun(office).IsHuman))
        {
            byNoun[office] = referent;
        }
        return referent;
    }

    /// <summary>What a phrase stands for: something new, or what the text has brought in before.</summary>
    public Referent Of(SourcePhrase phrase, SourceNoun noun)
    {
        var word = Word(phrase.Head);
        var isHuman = noun.IsHuman && !noun.IsPlural && !SourceLexicon.Groups.Contains(word);
        var isPlural = noun.IsPlural || phrase.IsSeveral || SourceLexicon.Groups.Contains(word);
        if (readers.Heads.Of(phrase) is { } named)
        {
            return ReferentOf(named.Person);
        }
        if (ApposedTo(phrase, noun) is { } described)
        {
            return byNoun[word] = described;
        }
        var isGiven = IsGiven(phrase, word);
        if (isGiven && Known(phrase, noun, isHuman) is { } known)
        {
            return known;
        }
        if (isGiven && isHuman && IsOneOfAKind(phrase, noun))
        {
            return byNoun[word] = Holder(word) ?? (IsHighest(word) ? null : focus.Best(phrase.Head, Pronouns.FitNamed, null, null))
                ?? New(null, SourceClass.NamedPerson, isPlural, isHuman);
        }
        var found = New(null, readers.Classifier.Classify(phrase), isPlural, isHuman);
        if (!isHuman || phrase.Determination != Determination.Bare)
        {
            byNoun[word] = found;
        }
        return found;
    }

    /// <summary>"the candidate", "his candidate"; and "Candidate says": in headlines a bare singular is as definite as any.</summary>
    private static bool IsGiven(SourcePhrase phrase, string word) =>
        !phrase.IsShare
        && (phrase.Determination is Determination.Definite or Determination.Possessive
            || (phrase.Determination == Determination.Bare && !phrase.IsSeveral && word is "president" or "candidate" or "nominee" or "governor" or "senator" or "mayor" or "pope" or "premier"));

    /// <summary>What the noun stood for when it was last used.</summary>
    private Referent? Known(SourcePhrase phrase, SourceNoun noun, bool isHuman)
    {
        var word = Word(phrase.Head);
        if (!byNoun.TryGetValue(word, out var known) || known.IsHuman != isHuman || (!isHuman && noun.IsPlural != known.IsPlural)
            || (known.Person is null && noun.Kind == NounKind.Official && phrase.Determination == Determination.Definite && IsFar(known, phrase)))
        {
            return null;
        }
        var isNamedSince = noun.IsBody && known.Class is SourceClass.UnnamedPerson or SourceClass.UnnamedOfficial && Word(phrase.Modifiers.Start) is not ("that" or "this");
        return isNamedSince ? byNoun[word] = known with { Class = SourceClass.NamedOrganisation } : known;
    }

    /// <summary>Offices that an article about somebody else may mention at any time.</summary>
    private static bool IsHighest(string office) => office is "president" or "pope" or "king" or "queen" or "premier" or "chancellor";

    /// <summary>Whom the article calls by that office anywhere.</summary>
    private Referent? Holder(string office) => holders.TryGetValue(office, out var person) ? ReferentOf(person) : null;

    private Referent ReferentOf(Person person)
    {
        if (!byPerson.TryGetValue(person, out var referent))
        {
            byPerson[person] = referent = New(person, SourceClass.NamedPerson, isPlural: false, isHuman: true);
        }
        return referent;
    }

    private static IEnumerable<string> OfficesIn(string? title)
    {
        foreach (var word in (title ?? "").Split(' '))
        {
            var office = word.ToLowerInvariant();
            yield return Offices.GetValueOrDefault(office, office);
        }
    }

    /// <summary>"A president may …" says nothing of whom "the president" is ten sentences later, or "the former president" at once.</summary>
    private bool IsFar(Referent known, SourcePhrase phrase) =>
        phrase.Modifiers.Length > 1 || document.Tokens[phrase.Head].Sentence - sentences.GetValueOrDefault(known.Number) > NearSentences;

    /// <summary>"the senator", "the candidate": a reader knows whom; of "the aide" and "his lawyer" insiders alone do.</summary>
    private bool IsOneOfAKind(SourcePhrase phrase, SourceNoun noun) => Word(phrase.Head) switch
    {
        "official" or "aide" or "adviser" or "advisor" or "staffer" or "diplomat" or "officer" or "agent" or "investigator" or "candidacy" => false,
        "opponent" or "rival" or "predecessor" or "successor" or "boss" or "counterpart" => true,
        _ => noun.Kind is NounKind.Official or NounKind.Leader || (noun.Kind is NounKind.Person && phrase.Determination == Determination.Definite),
    };

    /// <summary>"Joe Cole, a spokesman for the port": the noun is he; "Harbour First, a group that": it is that body.</summary>
    private Referent? ApposedTo(SourcePhrase phrase, SourceNoun noun)
    {
        var comma = phrase.Modifiers.Start - 1;
        var isSetOff = comma > 0 && Word(comma) == ","
            && Word(phrase.Head + 1) is "," or "of" or "for" or "who" or "that" or "which" or "at" or "in" or "from" or "." or "and" or "with" or "set" or "based";
        if (!isSetOff || noun.IsPlural || at(comma - 1) is not { } before)
        {
            return null;
        }
        var isHuman = noun.IsHuman && !SourceLexicon.Groups.Contains(Word(phrase.Head)) && before.Person is not null;
        return isHuman || (noun.IsBody && before.Class is SourceClass.NamedOrganisation) ? before : null;
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";
}
