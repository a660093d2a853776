using System.Collections.Frozen;
using FactCheck.Language.Syntax;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Stances;

/// <summary>The words of a cue with what goes before and after: what its verbs do not say alone.</summary>
internal sealed class CueClause(DocumentSyntax syntax, RelationSpans relation)
{
    /// <summary>How far after "declined" the thing declined may stand.</summary>
    private const int Reach = 8;

    private const int FirstWords = 6;

    public const int LongestNaming = 20;

    private static readonly FrozenSet<string> Negations = Set("not n't never no nor without neither hardly cannot none nothing nobody");

    private static readonly FrozenSet<string> Failures = Set("fail failed fails failing refuse refused refuses refusing refusal decline declined declines declining ignore ignored ignores ignoring neglected stopped stops unwilling unwillingness");

    private static readonly FrozenSet<string> Openers = Set("whether if when what why how who where which whom anything much more");

    private readonly Document document = syntax.Document;

    public TokenRange Cue => relation.Cue;

    /// <summary>The content's first token after the cue's start; its first token at all where the cue comes last; -1 without content.</summary>
    public int ContentStart { get; } = relation.Content.Where(piece => piece.Start > relation.Cue.Start).Select(piece => piece.Start)
        .DefaultIfEmpty(relation.Content.Count > 0 ? relation.Content[0].Start : -1).First();

    public string Word(int i) => i >= 0 && i < document.Tokens.Length ? document.Tokens[i].Word : "";

    public bool IsVerb(int i) => Tags.IsVerb(syntax.Tags[i]);

    public bool IsGerundAt(int i) => i >= 0 && i < document.Tokens.Length && syntax.TagName(i) == "VBG";

    /// <summary>"to" and a verb begin the content or end the cue.</summary>
    public bool IsToDo => ContentAfterCue && (Word(ContentStart) == "to" || Word(Cue.End - 1) == "to");

    /// <summary>Whether the content comes after the cue.</summary>
    public bool ContentAfterCue => ContentStart >= Cue.End;

    public bool ContentIsQuoted => ContentStart >= 0 && (document.Tokens[ContentStart].InQuote || document.Tokens[ContentStart].Role != QuoteRole.None);

    /// <summary>The content is what an answer would say: "whether he would run".</summary>
    public bool ContentIsQuestion => Openers.Contains(Word(ContentStart)) || (Word(ContentStart) is "on" or "about" or "as" && Openers.Contains(Word(ContentStart + 1)));

    public bool IsNegated
    {
        get
        {
            for (var i = Cue.Start; i < Cue.End; i++)
            {
                if (Negations.Contains(Word(i)) || (Failures.Contains(Word(i)) && !(Word(i).StartsWith("stop", StringComparison.Ordinal) && Word(i + 1) != "short")))
                {
                    return true;
                }
            }
            return relation.Source is [var source, ..] && (Word(source.Start) is "no" or "nobody" or "none" or "neither" || Word(source.End - 1) is "nobody" or "none");
        }
    }

    public bool IsHedged
    {
        get
        {
            for (var i = Cue.Start; i < Cue.End; i++)
            {
                var lemmas = WordForms.Lemmas(Word(i));
                if (StanceLexicon.Hedges.Contains(Word(i)) || lemmas.Any(lemma => lemma is "seem" or "appear" or "hint" or "imply" or "signal"))
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>Whether the cue before the token says "would not".</summary>
    public bool IsRefusedAt(int i) => Before(i, "would", "will", "wo", "wouldn't", "won't") && Before(i, "not", "n't", "never");

    public bool IsNegatedAt(int i) => Before(i, "not", "n't", "never", "without", "nor");

    public bool HasBefore(int i, string word) => Before(i, word);

    /// <summary>The verb after the next "to", within the cue or at the content's start; -1 where there is none.</summary>
    public int VerbAfterTo(int i)
    {
        for (var k = i + 1; k < Math.Min(document.Tokens.Length - 1, i + Reach); k++)
        {
            if (Word(k) == "to")
            {
                return IsVerb(k + 1) || !WordClasses.Determiners.Contains(Word(k + 1)) ? k + 1 : -1;
            }
        }
        return -1;
    }

    /// <summary>Whether one of the content's first words is in the set.</summary>
    public bool ContentSpeaksOf(FrozenSet<string> words, int first = FirstWords)
    {
        foreach (var piece in relation.Content)
        {
            for (var i = piece.Start; i < piece.End && first-- > 0; i++)
            {
                if (words.Contains(Word(i)))
                {
                    return true;
                }
            }
        }
        return false;
    }

    /// <summary>Some of the content's words, not all, stand between quote marks.</summary>
    public bool ContentQuotesAName =>
        !ContentIsQuoted && relation.Content.Any(piece => Enumerable.Range(piece.Start, Math.Min(piece.Length, LongestNaming)).Any(i => document.Tokens[i].InQuote));

    private bool Before(int i, params ReadOnlySpan<string> words)
    {
        for (var k = Cue.Start; k < i; k++)
        {
            if (words.Contains(Word(k)))
            {
                return true;
            }
        }
        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
