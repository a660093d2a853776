using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Sources;

/// <summary>Finds how an unnamed source can know, and why it is not named.</summary>
internal sealed class Grounds(Document document)
{
    private const int Longest = 30;

    private const int Reach = 80;

    /// <summary>"familiar with the assessment", "briefed on the talks", "who had seen the letter"; null where the sentence says nothing.</summary>
    public TokenRange? BasisOf(RelationSpans relation)
    {
        var source = relation.Source[0];
        for (var i = source.Start; i < source.End && i < source.Start + Reach; i++)
        {
            if (OpensBasis(i))
            {
                return new TokenRange(i, End(i, source.End, relation));
            }
        }
        return null;
    }

    /// <summary>"because the talks are private", "who was not authorised to speak"; null where the sentence gives no reason.</summary>
    public TokenRange? ReasonOf(RelationSpans relation)
    {
        var source = relation.Source[0];
        var sentence = document.SentenceTokens[document.Tokens[source.Start].Sentence];
        var isAnonymous = false;
        for (var i = source.Start; i < sentence.End && i < source.Start + Reach; i++)
        {
            isAnonymous |= Word(i) is "anonymity" or "anonymous" or "anonymously" or "unnamed" || (Word(i) is "named" or "identified" or "quoted" && Word(i - 1) == "be");
            if (OpensReason(i, isAnonymous))
            {
                return new TokenRange(i, End(i, sentence.End, relation));
            }
        }
        return null;
    }

    private string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    private bool OpensBasis(int i) => Word(i) switch
    {
        "familiar" => Word(i + 1) == "with",
        "close" => Word(i + 1) == "to",
        "briefed" => Word(i + 1) is "on" or "about",
        "privy" => Word(i + 1) == "to",
        "aware" => Word(i + 1) == "of",
        "involved" => Word(i + 1) is "in" or "with",
        "present" => Word(i + 1) is "at" or "for",
        "with" => Word(i + 1) is "knowledge" or "insight" || (Word(i + 1) is "direct" or "firsthand" or "first-hand" or "intimate" or "inside" or "detailed" && Word(i + 2) is "knowledge" or "insight"),
        "who" => SawIt(i),
        _ => false,
    };

    /// <summary>"who attended", "who had seen", "who was in the room"</summary>
    private bool SawIt(int who)
    {
        for (var i = who + 1; i < who + 5; i++)
        {
            if (Word(i) is "attended" or "seen" or "saw" or "heard" or "witnessed" or "reviewed" or "read" or "briefed" or "present" or "participated" or "listened" or "worked" or "knows" or "know")
            {
                return true;
            }
            if (!WordClasses.Auxiliaries.Contains(Word(i)) && !WordClasses.IsAdverb(Word(i)))
            {
                return Word(i - 1) is "was" or "were" && Word(i) is "in" or "at" or "on" && Word(i + 1) == "the" && Word(i + 2) is "room" or "meeting" or "call";
            }
        }
        return false;
    }

    private bool OpensReason(int i, bool isAnonymous) => Word(i) switch
    {
        "who" => IsUnauthorised(i + 1),
        "because" or "citing" or "lest" => isAnonymous || IsUnauthorised(i + 1) || IsUnauthorised(i + 2),
        "given" => isAnonymous && Word(i + 1) == "the",
        "fearing" => isAnonymous,
        "for" or "out" => isAnonymous && (Word(i + 1) is "fear" || Word(i + 2) is "fear"),
        "to" => isAnonymous && Word(i + 1) is "discuss" or "describe" or "speak" or "talk" or "share" or "offer" or "disclose" or "reveal" or "protect" or "avoid" or "be" && Word(i - 1) is "anonymity" or "named" or "identified" or "anonymously" or "condition" or "anonymous",
        _ => false,
    };

    /// <summary>"was not authorised to speak", "were not allowed to discuss"</summary>
    private bool IsUnauthorised(int i)
    {
        for (var k = i; k < i + 5; k++)
        {
            if (Word(k) is "authorized" or "authorised" or "permitted" or "allowed" or "cleared")
            {
                return Word(k - 1) is "not" or "n't" || Word(k - 2) is "not" or "n't" || Word(k - 3) is "not" or "n't";
            }
        }
        return false;
    }

    /// <summary>To the next mark that sets off, or to the cue or the content.</summary>
    private int End(int start, int limit, RelationSpans relation)
    {
        var end = start + 1;
        while (end < limit && end < start + Longest && Word(end) is not ("," or ";" or "." or "—" or "--" or ")" or ":") && document.Tokens[end].Role == QuoteRole.None && !relation.Cue.Contains(end)
            && !relation.Content.Any(piece => piece.Start == end))
        {
            end++;
        }
        return end;
    }
}
