using System.Collections.Frozen;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Stances;

/// <summary>
/// Reads the speaker's attitude from the words of a cue, whatever the cue is: its first telling word decides, and one that the
/// lexicon does not know is judged by what follows it.
/// </summary>
internal static class StanceReader
{
    /// <summary>How far after "declined" the thing declined may stand.</summary>
    private const int RefusalReach = 6;

    /// <summary>What those do not do who will not talk: "declined to elaborate", "would not be named".</summary>
    private static readonly FrozenSet<string> Talking = (
        "comment say discuss answer elaborate speak respond be give provide share specify identify describe confirm talk address explain name disclose reveal " +
        "detail weigh tell reply clarify speculate").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static Stance Of(Document document, RelationSpans relation)
    {
        StanceMatch? light = null;
        for (var i = relation.Cue.Start; i < relation.Cue.End; i++)
        {
            if (DeclinesComment(document, i, relation))
            {
                return Stance.DeclinesComment;
            }
            if (StanceLexicon.At(document, i) is not { } match)
            {
                continue;
            }
            if (!match.IsLight)
            {
                return match.Stance;
            }
            light ??= match;
            i = match.Words.End - 1;
        }
        return light?.Stance ?? Stance.Neutral;
    }

    private static bool DeclinesComment(Document document, int i, RelationSpans relation)
    {
        var word = document.Tokens[i].Word;
        if (word is "respond" or "comment" or "reply" or "answer")
        {
            return Enumerable.Range(relation.Cue.Start, i - relation.Cue.Start).Any(k => WordClasses.Negations.Contains(document.Tokens[k].Word));
        }
        if (!(word.StartsWith("declin", StringComparison.Ordinal) || word.StartsWith("refus", StringComparison.Ordinal)))
        {
            return false;
        }
        var end = Math.Min(document.Tokens.Length - 1, i + RefusalReach);
        for (var k = i + 1; k < end; k++)
        {
            if (document.Tokens[k].Word == "to")
            {
                return Talking.Contains(document.Tokens[k + 1].Word);
            }
        }
        return false;
    }
}
