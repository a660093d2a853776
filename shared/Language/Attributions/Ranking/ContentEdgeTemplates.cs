using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>The words and tags on both sides of where the content begins and ends.</summary>
internal static class ContentEdgeTemplates
{
    public static void Add(Reading reading, ChainSequence to)
    {
        AddStart(reading, to);
        AddEnd(reading, to);
    }

    private static void AddStart(Reading reading, ChainSequence to)
    {
        var (words, tags) = reading;
        var (tokens, start) = (reading.Tokens, reading.Content.Start);
        var atSentence = start == reading.Sentence.Start ? 1u : reading.StartsSentence(start) ? 2u : 0;
        to.Add(Mix(20, tags[start], words[start - 1]));
        to.Add(Mix(21, words[start], reading.Tag));
        to.Add(Mix(22, words[start], reading.Lemma));
        to.Add(Mix(23, tags[start], tags[start - 1], reading.RoleOf(start - 1)));
        to.Add(Mix(24, (uint)Math.Clamp(start - reading.Cue.End + 2, 0, 8), reading.Lemma));
        to.Add(Mix(25, atSentence, reading.ContentSide));
        to.Add(Mix(26, tags[start], tags[start + 1], reading.Lemma));
        to.Add(Mix(27, tokens.InQuoteBit(start), tokens.InQuoteBit(reading.Content.End - 1), (uint)reading.Relation.Content.Count));
    }

    private static void AddEnd(Reading reading, ChainSequence to)
    {
        var (words, tags) = reading;
        var (tokens, end, side) = (reading.Tokens, reading.Content.End, reading.ContentSide);
        var atSentence = end >= reading.Sentence.End || reading.StartsSentence(end) ? 1u : 0;
        to.Add(Mix(30, words[end - 1], words[end]));
        to.Add(Mix(31, tags[end - 1], tags[end]));
        to.Add(Mix(32, words[end], tags[end - 1]));
        to.Add(Mix(33, tags[end], tags[end + 1], words[end]));
        to.Add(Mix(34, words[end - 1]));
        to.Add(Mix(35, atSentence, tokens.InQuoteBit(end - 1), side));
        to.Add(Mix(36, words[end], words[end + 1]));
        to.Add(Mix(37, words[end], side, reading.Lemma));
        to.Add(Mix(38, (uint)tokens.Marks[end - 1], words[end - 1], side));
        to.Add(Mix(39, atSentence, words[end - 1], side));
    }
}
