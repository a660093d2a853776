using System.Collections.Frozen;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Attributions.Stances;

/// <summary>
/// Reads the speaker's attitude from the words of a cue, whatever the cue is: its first telling word decides, and one that the
/// lexicon does not know is judged by what follows it.
/// </summary>
internal sealed class StanceReader(DocumentSyntax syntax)
{
    /// <summary>What those do not do who will not talk: "declined to elaborate", "would not be named".</summary>
    private static readonly FrozenSet<string> Talking = Set(
        "comment discuss answer elaborate speak respond be give provide share specify identify describe talk address explain name disclose reveal detail weigh tell reply clarify speculate engage");

    /// <summary>What can be called untrue.</summary>
    private static readonly FrozenSet<string> Statements = Set(
        "claim claims idea ideas notion notions suggestion suggestions allegation allegations charge charges accusation accusations argument arguments assertion assertions report reports rumor rumors " +
        "criticism criticisms theory theories story stories possibility link links connection question questions concern concerns characterization contention that reporting speculation talk");

    public (Stance Stance, bool IsNegated, bool IsHedged) Read(RelationSpans relation)
    {
        var clause = new CueClause(syntax, relation);
        var stance = Read(clause);
        return (stance, stance != Stance.DeclinesComment && clause.IsNegated, clause.IsHedged);
    }

    private Stance Read(CueClause clause)
    {
        StanceMatch? light = null;
        var unknownVerb = false;
        for (var i = clause.Cue.Start; i < clause.Cue.End; i++)
        {
            if (DeclinesComment(clause, i))
            {
                return Stance.DeclinesComment;
            }
            if (!IsFunctionWord(i) && StanceLexicon.At(syntax, i) is null && OfNaming(clause, i) is { } naming)
            {
                return naming;
            }
            if (IsFunctionWord(i) || StanceLexicon.At(syntax, i) is not { } match)
            {
                unknownVerb |= light is null && clause.IsVerb(i) && !IsFunctionWord(i);
                continue;
            }
            if (match is { IsLight: false, Stance: Stance.Neutral } && ColouredAfter(clause, i) is { } coloured)
            {
                return InPlace(clause, coloured);
            }
            if (!match.IsLight && !(unknownVerb && PurposeAfter(clause, i) is not null && !clause.IsVerb(i)))
            {
                return InPlace(clause, match);
            }
            if ((light ?? match).Stance != Stance.Believes && PurposeAfter(clause, i) is { } purpose)
            {
                return InPlace(clause, purpose);
            }
            light = match.IsLight && (light is null || light.Stance == Stance.Neutral) ? match : light;
            i = match.Words.End - 1;
        }
        return light is not null ? InPlace(clause, light) : OfUnknown(clause, unknownVerb);
    }

    /// <summary>"held a press briefing to boast": the verb that the light one leads to.</summary>
    private StanceMatch? PurposeAfter(CueClause clause, int i)
    {
        for (var to = i + 1; to + 1 < clause.Cue.End; to++)
        {
            if (clause.Word(to) == "to" && clause.IsVerb(to + 1) && StanceLexicon.At(syntax, to + 1) is { IsLight: false } match)
            {
                return match;
            }
        }
        return null;
    }

    /// <summary>"said, criticising": the verb that says more, where the first is plain.</summary>
    private StanceMatch? ColouredAfter(CueClause clause, int i)
    {
        for (var k = i + 1; k < clause.Cue.End; k++)
        {
            if (clause.IsGerundAt(k) && StanceLexicon.At(syntax, k) is { IsLight: false, Stance: not Stance.Neutral } match)
            {
                return match;
            }
        }
        return null;
    }

    private bool IsFunctionWord(int i)
    {
        var word = syntax.Document.Tokens[i].Word;
        return WordClasses.Auxiliaries.Contains(word) || WordClasses.Determiners.Contains(word) || WordClasses.SubjectPronouns.Contains(word)
            || (WordClasses.Prepositions.Contains(word) && word != "against" && !Tags.IsVerb(syntax.Tags[i]));
    }

    /// <summary>"called him a liar": neutral where the name is plain.</summary>
    private static Stance? OfNaming(CueClause clause, int i) =>
        !StanceLexicon.IsFormOf(clause.Word(i), StanceLexicon.Namings) ? null
        : clause.ContentSpeaksOf(StanceLexicon.Wrongs, CueClause.LongestNaming) ? Stance.Accuses
        : clause.ContentSpeaksOf(StanceLexicon.Verdicts, CueClause.LongestNaming) || clause.ContentQuotesAName ? Stance.Evaluates
        : Stance.Neutral;

    /// <summary>Words that say one thing before a verb and another before a noun or a question.</summary>
    private static Stance InPlace(CueClause clause, StanceMatch match)
    {
        var isToDo = clause.IsToDo || (clause.VerbAfterTo(match.Words.End - 1) is >= 0 and var verb && verb < clause.Cue.End);
        return match.Lemma switch
        {
            "want" or "wish" or "need" or "desire" or "hunger" => isToDo && !(clause.Word(clause.VerbAfterTo(match.Words.Start)) is "see") ? Stance.Commits : Stance.Evaluates,
            "like" or "love" or "prefer" => isToDo && clause.HasBefore(match.Words.Start, "would") && clause.Word(clause.VerbAfterTo(match.Words.Start)) is not "see" ? Stance.Commits : Stance.Evaluates,
            "agree" when match.Stance == Stance.Evaluates => isToDo ? Stance.Commits : Stance.Evaluates,
            "ask" when match.Stance == Stance.Asks => OfAsk(clause, match, isToDo),
            "press" or "push" when clause.Word(clause.ContentStart) is "about" or "on" or "whether" => Stance.Asks,
            "question" when match.Words.Length == 1 => clause.ContentIsQuestion ? Stance.Asks : match.Stance,
            "tell" or "email" or "text" when clause.ContentAfterCue && clause.Word(clause.ContentStart) == "to" => Stance.Directs,
            "reject" or "dismiss" or "rule" or "brush" or "shrug" or "rejection" or "dismissal" => match.Stance != Stance.Neutral && (clause.ContentSpeaksOf(Statements) || clause.ContentIsQuoted) ? Stance.Denies : match.Stance,
            "interest" or "interested" => clause.IsGerundAt(clause.ContentStart) || isToDo ? Stance.Commits : match.Stance,
            "determined" => isToDo ? Stance.Commits : Stance.Confirms,
            "recall" => clause.Word(match.Words.Start) == "recall" ? Stance.Believes : match.Stance,
            "decline" or "refuse" or "refusal" => OfRefusal(clause, match),
            "project" when clause.Word(match.Words.Start) == "projecting" => Stance.Neutral,
            _ => match.Stance,
        };
    }

    private static Stance OfAsk(CueClause clause, StanceMatch match, bool isToDo)
    {
        var verb = clause.VerbAfterTo(match.Words.Start);
        isToDo |= verb >= 0 && !clause.ContentIsQuestion && !clause.ContentIsQuoted;
        return isToDo ? verb >= 0 && Talking.Contains(clause.Word(verb)) && clause.Word(verb) is not "be" and not "give" and not "provide" ? Stance.Asks : Stance.Directs
            : clause.Word(clause.ContentStart) == "for" || clause.Word(match.Words.End) == "for" ? Stance.Directs
            : Stance.Asks;
    }

    /// <summary>"refused to say the words", "refused to confirm", "refused to go"</summary>
    private static Stance OfRefusal(CueClause clause, StanceMatch match) => clause.Word(clause.VerbAfterTo(match.Words.Start)) switch
    {
        "say" or "mention" or "use" => Stance.Neutral,
        "confirm" => Stance.Confirms,
        "endorse" or "support" or "back" or "criticize" or "condemn" or "denounce" => Stance.Evaluates,
        "disavow" or "rule" => Stance.Denies,
        _ => Stance.Commits,
    };

    private static Stance OfUnknown(CueClause clause, bool isVerb) =>
        isVerb && clause.IsToDo && !clause.ContentIsQuoted ? Stance.Commits : Stance.Neutral;

    private static bool DeclinesComment(CueClause clause, int i)
    {
        var word = clause.Word(i);
        if (word is "respond" or "comment" or "reply")
        {
            return clause.IsNegatedAt(i) || word is "comment" && clause.HasBefore(i, "no");
        }
        if (word is "answer" or "return")
        {
            return clause.IsNegatedAt(i);
        }
        if (clause.IsRefusedAt(i) && (Talking.Contains(word) || word is "say" or "confirm") && word is not "be" and not "give" and not "provide" and not "name" and not "address")
        {
            return word is not ("say" or "tell" or "confirm") || clause.ContentIsQuestion;
        }
        if (!(word.StartsWith("declin", StringComparison.Ordinal) || word.StartsWith("refus", StringComparison.Ordinal)))
        {
            return false;
        }
        var verb = clause.VerbAfterTo(i);
        return verb >= 0 && (Talking.Contains(clause.Word(verb)) || (clause.Word(verb) == "say" && (clause.ContentIsQuestion || word.StartsWith("declin", StringComparison.Ordinal))));
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
