using FactCheck.Language.Attributions.Speakers;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Reads a document once from its start to its end, and keeps what every name, noun that can speak, and pronoun stands for.</summary>
internal sealed class Discourse
{
    /// <summary>How far to the left of its noun a phrase is looked for.</summary>
    private const int LongestPhrase = 8;

    private readonly Document document;
    private readonly DocumentSyntax syntax;
    private readonly Persons persons;
    private readonly SourcePhraseReader phrases;
    private readonly QuotedSpeakers speakers;
    private readonly HashSet<int> sourceTokens;
    private readonly Focus focus;
    private readonly Dictionary<int, Referent> byToken = [];
    private readonly Descriptions descriptions;

    /// <param name="syntax">The document with its trees.</param>
    /// <param name="persons">Whom it names.</param>
    /// <param name="readers">What reads its noun phrases.</param>
    /// <param name="speakers">Whose words are whose.</param>
    /// <param name="sourceTokens">The heads of the sources of relations.</param>
    public Discourse(DocumentSyntax syntax, Persons persons, PhraseReaders readers, QuotedSpeakers speakers, HashSet<int> sourceTokens)
    {
        this.syntax = syntax;
        document = syntax.Document;
        this.persons = persons;
        this.speakers = speakers;
        this.sourceTokens = sourceTokens;
        phrases = readers.Phrases;
        focus = new Focus(document);
        descriptions = new Descriptions(document, persons, readers, focus, At);
        Read();
    }

    /// <summary>What the name, noun or pronoun at the token stands for; null for other words and for a pronoun that nothing explains.</summary>
    public Referent? At(int token) => byToken.GetValueOrDefault(token);

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private void Read()
    {
        var next = 0;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (next < persons.Mentions.Count && persons.Mentions[next].Name.Range.Start <= i)
            {
                var mention = persons.Mentions[next++];
                AddPerson(mention);
                i = Math.Max(i, mention.Name.Range.End - 1);
            }
            else if (SourceLexicon.NounAt(document, i).Kind != NounKind.Unknown)
            {
                AddNoun(i);
            }
            else if (IsPlaceOrBody(i))
            {
                Add(i, descriptions.New(null, SourceClass.NamedOrganisation, isPlural: false, isHuman: false));
            }
            else if (Pronouns.Number(Word(i)) != PronounNumber.None)
            {
                AddPronoun(i);
            }
        }
    }

    private void Add(int token, Referent referent, OccurrenceRole? role = null)
    {
        descriptions.Note(referent, token);
        byToken[token] = referent;
        var at = document.Tokens[token];
        var isSource = sourceTokens.Contains(token);
        var found = role ?? RoleOf(token, token + 1);
        // Whoever speaks is the agent, wherever the verb stands: "…," said Ms. Cole, 58.
        found = isSource && found == OccurrenceRole.Other ? OccurrenceRole.Subject : found;
        focus.Add(new Occurrence(token, at.Sentence, at.Paragraph, referent, found, at.InQuote, isSource, speakers.RelationAt(token)));
    }

    private void AddPerson(PersonMention mention)
    {
        var referent = descriptions.Of(mention);
        var range = mention.Name.Range;
        for (var i = range.Start; i < range.End; i++)
        {
            byToken[i] = referent;
        }
        Add(range.End - 1, referent, RoleOf(range.Start, range.End));
        if (IsPairedBefore(range.Start))
        {
            Add(range.Start, descriptions.New(null, SourceClass.NamedPerson, isPlural: true, isHuman: true));
        }
    }

    /// <summary>"Mr. Li and Ms. Cole": two persons, for whom "they" can stand.</summary>
    private bool IsPairedBefore(int start)
    {
        var and = start - 1;
        while (and > 0 && (WordClasses.Titles.Contains(Word(and)) || Word(and) is "mr." or "mrs." or "ms."))
        {
            and--;
        }
        return and > 0 && Word(and) == "and" && At(and - 1)?.Person is not null;
    }

    private void AddNoun(int i)
    {
        var noun = SourceLexicon.NounAt(document, i);
        var isCompound = SourceLexicon.NounAt(document, i + 1).Kind != NounKind.Unknown && document.Tokens[i + 1].Sentence == document.Tokens[i].Sentence;
        if (isCompound || IsTitle(i) || ModifiesNext(i))
        {
            return;
        }
        var sentence = document.SentenceTokens[document.Tokens[i].Sentence];
        var phrase = phrases.Read(new TokenRange(PhraseStart(i, sentence.Start), Math.Min(i + LongestPhrase, sentence.End)));
        if (phrase.Head != i)
        {
            phrase = phrase with
            {
                Head = i,
                Modifiers = phrase.Modifiers with { End = Math.Max(phrase.Modifiers.Start, i) },
                Description = new TokenRange(i + 1, Math.Min(i + LongestPhrase, sentence.End)),
            };
        }
        Add(i, descriptions.Of(phrase, noun));
    }

    /// <summary>The "Republican" of "Republican presidential hopefuls".</summary>
    private bool ModifiesNext(int i) =>
        syntax.RelationName(i) is "amod" or "compound" or "nmod:desc" or "nummod" && syntax.Heads[i] > i && syntax.Heads[i] - i < LongestPhrase;

    /// <summary>The "spokesman" of "spokesman Joe Cole" is no one else.</summary>
    private bool IsTitle(int i) => document.Tokens.Length > i + 1 && persons.AllIn(new TokenRange(i + 1, i + 2)).Any(mention => mention.Name.Range.Start == i + 1);

    private int PhraseStart(int noun, int limit)
    {
        var start = noun;
        while (start > limit && noun - start < LongestPhrase && !WordClasses.Prepositions.Contains(Word(start - 1)) && !WordClasses.ClauseWords.Contains(Word(start - 1))
            && (char.IsLetterOrDigit(document.Form(start - 1)[0]) || Word(start - 1) is "'s" or "'" or "-") && (!WordClasses.Auxiliaries.Contains(Word(start - 1)) || Word(start - 1) == "'s"))
        {
            start--;
            if (WordClasses.Determiners.Contains(Word(start)))
            {
                break;
            }
        }
        return start;
    }

    private bool IsPlaceOrBody(int i) =>
        char.IsUpper(document.Text[document.Tokens[i].Start]) && (SourceLexicon.Places.Contains(Word(i)) || SourceLexicon.BodyNames.Contains(Word(i)))
        && !(i + 1 < document.Tokens.Length && char.IsUpper(document.Text[document.Tokens[i + 1].Start]));

    private void AddPronoun(int i)
    {
        var word = Word(i);
        var number = Pronouns.Number(word);
        var referent = number switch
        {
            PronounNumber.One => focus.Best(i, referent => Pronouns.FitOne(referent, Pronouns.GenderOf(word)), speakers.Of(i), speakers.RelationWithSource(i)),
            PronounNumber.Thing => focus.Best(i, Pronouns.FitThing, null, null),
            _ => focus.Best(i, Pronouns.FitMany, null, null),
        };
        if (referent is not null)
        {
            Add(i, referent);
        }
    }

    private OccurrenceRole RoleOf(int start, int end)
    {
        var head = HeadOf(start, end);
        var relation = syntax.RelationName(head);
        if (relation.StartsWith("nsubj", StringComparison.Ordinal))
        {
            return OccurrenceRole.Subject;
        }
        if (relation == "nmod:poss" || Word(end) is "'s" or "'")
        {
            var owned = syntax.Heads[head];
            return owned >= 0 && syntax.RelationName(owned).StartsWith("nsubj", StringComparison.Ordinal) ? OccurrenceRole.OwnerOfSubject : OccurrenceRole.Owner;
        }
        return relation is "compound" or "amod" or "nmod:desc" ? OccurrenceRole.Modifier : OccurrenceRole.Other;
    }

    /// <summary>The token of the range by which it hangs in the tree; past "nominee" where the name is tied to it.</summary>
    private int HeadOf(int start, int end)
    {
        var head = end - 1;
        for (var steps = 0; steps < LongestPhrase && syntax.Heads[head] is >= 0 and var up; steps++)
        {
            var isWithin = up >= start && up < end;
            if (!isWithin && !(syntax.RelationName(head) is "flat" or "appos" && up < start && start - up < LongestPhrase))
            {
                break;
            }
            head = up;
        }
        return head;
    }
}
