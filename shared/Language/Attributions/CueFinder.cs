using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions;

/// <summary>Finds the cues of a document. What stands between quote marks is the speaker's own and is not searched.</summary>
internal sealed class CueFinder(Document document)
{
    private readonly List<Cue> cues = [];

    public static IReadOnlyList<Cue> Find(Document document)
    {
        var finder = new CueFinder(document);
        foreach (var sentence in document.SentenceTokens)
        {
            finder.ReadSentence(sentence);
        }
        return finder.cues;
    }

    private void ReadSentence(TokenRange sentence)
    {
        if (TranscriptCue.Find(document, sentence) is { } colon)
        {
            cues.Add(colon);
            return;
        }
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var cue = document.Tokens[i].InQuote ? null : PhraseAt(i, sentence) ?? VerbAt(i, sentence);
            if (cue is not null)
            {
                cues.Add(cue);
                i = cue.Range.End - 1;
            }
        }
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private Cue? PhraseAt(int i, TokenRange sentence)
    {
        if (Word(i) == "according" && Word(i + 1) == "to" && i + 2 < sentence.End)
        {
            return new Cue(new TokenRange(i, i + 2), i, CueFrame.AccordingTo, CueForm.Phrase, Stance.Neutral);
        }
        if (Word(i) is "reportedly" or "allegedly" or "purportedly")
        {
            return new Cue(new TokenRange(i, i + 1), i, CueFrame.Seem, CueForm.Phrase, Stance.Claims);
        }
        return null;
    }

    private Cue? VerbAt(int i, TokenRange sentence)
    {
        foreach (var verb in CueLexicon.Find(Word(i)))
        {
            if (ParticlesFollow(i, verb, sentence) && !IsRequestForAnonymity(i) && !IsOtherSense(i, verb, sentence) && (verb.Frame != CueFrame.Quote || IsBesideQuote(i, sentence)) && VerbGroup.Around(document, i, verb, sentence) is { } group)
            {
                return MakeCue(i, verb, group, sentence);
            }
        }
        return null;
    }

    private bool ParticlesFollow(int i, CueVerb verb, TokenRange sentence)
    {
        for (var k = 0; k < verb.Particles.Length; k++)
        {
            if (i + 1 + k >= sentence.End || Word(i + 1 + k) != verb.Particles[k])
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"who asked not to be named" describes the source; it is nothing that the source says of the world.</summary>
    private bool IsRequestForAnonymity(int i) =>
        Word(i) is "asked" or "requested" && Word(i + 1) == "not" && Word(i + 2) == "to" && Word(i + 3) == "be";

    /// <summary>"fell, compared with 2015", "has declined since", "did not appear at the hearing", "the United States".</summary>
    private bool IsOtherSense(int i, CueVerb verb, TokenRange sentence) => verb.Lemma switch
    {
        "compare" => Word(i) == "compared" && Word(i + 1) is "with" or "to",
        "decline" => Word(i + 1) != "to" && (WordClasses.Prepositions.Contains(Word(i + 1)) || WordClasses.IsAdverb(Word(i + 1))),
        "appear" => Word(i + 1) is not ("to" or "like" or "as") && WordClasses.Prepositions.Contains(Word(i + 1)),
        "state" => i > sentence.Start && Word(i) == "states" && Word(i - 1) is "united" or "member",
        _ => false,
    };

    private bool IsBesideQuote(int i, TokenRange sentence)
    {
        for (var k = Math.Max(sentence.Start, i - 6); k <= i + 3 && k < sentence.End; k++)
        {
            var role = document.Tokens[k].Role;
            if ((k < i && role == QuoteRole.Close) || (k > i && (role == QuoteRole.Open || Word(k) == ":")))
            {
                return true;
            }
        }
        return false;
    }

    private Cue? MakeCue(int i, CueVerb verb, VerbGroup group, TokenRange sentence)
    {
        var end = i + 1 + verb.Particles.Length;
        if (group.Form == CueForm.Passive)
        {
            return MakePassive(i, verb, group, end, sentence);
        }
        var stance = group.IsNegated && verb.Stance == Stance.Neutral ? NegatedStance(verb) : verb.Stance;
        if (end < sentence.End && LinksOn(verb, end, sentence))
        {
            end++;
        }
        return new Cue(new TokenRange(group.Start, end), i, verb.Frame, group.Form, stance);
    }

    /// <summary>"did not comment", "would not respond": saying nothing is a stance of its own; "did not say" stays neutral.</summary>
    private static Stance NegatedStance(CueVerb verb) =>
        verb.Lemma is "comment" or "respond" or "reply" or "elaborate" ? Stance.DeclinesComment : Stance.Neutral;

    /// <summary>"is expected", "was said", "is known": without a source, unless "by" names it.</summary>
    private Cue? MakePassive(int i, CueVerb verb, VerbGroup group, int end, TokenRange sentence)
    {
        if (end < sentence.End && Word(end) == "by" && verb.Lemma != "see" && Word(end + 1) is not ("telephone" or "phone" or "email" or "e-mail" or "text"))
        {
            return new Cue(new TokenRange(group.Start, end + 1), i, verb.Frame, CueForm.Passive, verb.Stance);
        }
        var reportsOthers = Word(end) == "to" || verb.Frame == CueFrame.Seem || verb.Lemma is "accuse" or "ask" or "expect" or "call";
        return reportsOthers && group.Start < i
            ? new Cue(new TokenRange(group.Start, end), i, CueFrame.Seem, CueForm.Passive, verb.Stance)
            : null;
    }

    /// <summary>A preposition that belongs to the cue ("asked about", "responded to"), not to its content.</summary>
    private bool LinksOn(CueVerb verb, int next, TokenRange sentence) => verb.Particles.IsEmpty && next + 1 < sentence.End && Word(next) switch
    {
        "about" or "of" => verb.IsSpeech,
        "to" => verb.Lemma is "respond" or "reply" or "confess" or "testify",
        "with" => verb.Lemma is "agree" or "disagree",
        _ => false,
    };
}
