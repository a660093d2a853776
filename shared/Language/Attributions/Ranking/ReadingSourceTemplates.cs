using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>Whether the source is a whole phrase and the cue's subject; or, where there is none, whether there might have been one.</summary>
internal static class ReadingSourceTemplates
{
    /// <summary>Where words may hang on the source and still be left out of it.</summary>
    private const int ReachLeft = 10, ReachRight = 30;

    private static readonly byte Punct = Syntax.Relations.Table["punct"];

    public static void Add(Reading reading, ChainSequence to)
    {
        if (reading.Relation.Source is not { } source)
        {
            AddAbsent(reading, to);
            return;
        }
        var head = CueHead.Of(reading.Tokens, source);
        AddEdges(reading, source, to);
        AddHead(reading, source, head, to);
        AddCuts(reading, source, to);
    }

    private static void AddAbsent(Reading reading, ChainSequence to)
    {
        var subject = Subject.Of(reading.Tokens, reading.Head).Token;
        to.Add(Mix(15, reading.Lemma));
        to.Add(Mix(16, subject < 0 ? 0u : 1, reading.Tag));
        to.Add(Mix(17, subject < 0 ? 0u : 1 + reading.Tags[subject], reading.Lemma));
        if (subject >= 0)
        {
            to.Add(Mix(18, reading.Words[subject]));
        }
    }

    private static void AddEdges(Reading reading, TokenRange source, ChainSequence to)
    {
        var (words, tags) = reading;
        var (start, end) = (source.Start, source.End);
        var commas = 0u;
        for (var i = start; i < end; i++)
        {
            commas += reading.Tokens.IsComma(i) ? 1u : 0;
        }
        to.Add(Mix(100, tags[start], tags[end - 1]));
        to.Add(Mix(101, words[start - 1], words[end]));
        to.Add(Mix(105, words[end], tags[end - 1]));
        to.Add(Mix(106, words[end - 1], words[end]));
        to.Add(Mix(110, words[start], words[start - 1]));
        to.Add(Mix(113, tags[start - 1], tags[start], tags[end - 1], tags[end]));
        to.Add(Mix(117, Math.Min(3, commas), words[end - 1]));
    }

    private static void AddHead(Reading reading, TokenRange source, int head, ChainSequence to)
    {
        var (tokens, tag, relation, above) = (reading.Tokens, reading.Tags[head], reading.Relations[head], reading.Tokens.Syntax.Heads[head]);
        var (onCue, extent) = (above == reading.Head ? 1u : reading.Cue.Contains(above) ? 2u : 0, tokens.Syntax.ExtentOf(head));
        var right = extent.End == source.End ? 1u : extent.End < source.End ? 2u : 3u;
        var inSentence = tokens.Document.Tokens[source.Start].Sentence == tokens.Document.Tokens[reading.Cue.Start].Sentence ? 1u : 0;
        to.Add(Mix(102, tag, relation, onCue));
        to.Add(Mix(103, tokens.Lemmas[head], reading.Lemma));
        to.Add(Mix(104, relation, onCue == 1 ? 1u : 0, reading.Lemma));
        to.Add(Mix(107, Reading.LengthClass(source.Length), tag));
        to.Add(Mix(108, (uint)(Math.Clamp(reading.Cue.Start - source.End, -5, 6) + 9), reading.Order));
        to.Add(Mix(109, extent.Start == source.Start ? 1u : 0, right, tag));
        to.Add(Mix(111, tokens.InQuoteBit(source.Start), tokens.InQuoteBit(reading.Head)));
        to.Add(Mix(112, inSentence, reading.Order));
        to.Add(Mix(114, reading.Words[head]));
    }

    private static void AddCuts(Reading reading, TokenRange source, ChainSequence to)
    {
        var tokens = reading.Tokens;
        var end = Math.Min(tokens.Count, source.End + ReachRight);
        for (var i = Math.Max(0, source.Start - ReachLeft); i < end; i++)
        {
            if (!source.Contains(i) && source.Contains(tokens.Syntax.Heads[i]) && tokens.Relations[i] != Punct && !reading.Cue.Contains(i))
            {
                to.Add(Mix(115, tokens.Relations[i], i < source.Start ? 0u : 1, reading.Words[source.End]));
                to.Add(Mix(116, tokens.Relations[i], tokens.Tags[i], reading.Relation.HoldsContent(i) ? 1u : 0));
            }
        }
    }
}
