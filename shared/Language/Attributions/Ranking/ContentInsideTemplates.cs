using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>What the content holds: other cues, unbalanced quote marks, a verb; and whether a quote goes on after it.</summary>
internal static class ContentInsideTemplates
{
    public static void Add(Reading reading, ChainSequence to)
    {
        var (cues, mass, quotes, hasVerb, length) = Count(reading);
        var (side, lengthClass, others) = (reading.ContentSide, Reading.LengthClass(length), (uint)Math.Min(3, cues));
        to.Add(Mix(70, (uint)(quotes + 5), side));
        to.Add(Mix(71, others, lengthClass));
        to.Add(Mix(72, others, side));
        to.Add(Mix(73, lengthClass, side));
        to.Add(Mix(74, lengthClass, reading.Lemma));
        to.Add(Mix(75, (uint)(mass * 5), side));
        to.Add(Mix(79, hasVerb ? 1u : 0, lengthClass));
        to.Add(Mix(80, hasVerb ? 1u : 0, reading.Lemma));
        AddExtent(reading, to);
        for (var k = 1; k < reading.Relation.Content.Count; k++)
        {
            AddGap(reading, reading.Relation.Content[k - 1], reading.Relation.Content[k], to);
        }
    }

    private static (int Cues, float Mass, int Quotes, bool HasVerb, int Length) Count(Reading reading)
    {
        var (cues, mass, quotes, hasVerb, length) = (0, 0f, 0, false, 0);
        foreach (var piece in reading.Relation.Content)
        {
            length += piece.Length;
            for (var i = piece.Start; i < piece.End; i++)
            {
                cues += reading.View.BeginsCue(i) ? 1 : 0;
                mass = Math.Max(mass, reading.View.CueMass(i));
                quotes += reading.Tokens.Marks[i] switch { Mark.Open => 1, Mark.Close => -1, _ => 0 };
                hasVerb |= reading.Tokens.IsVerb(i);
            }
        }
        return (cues, mass, Math.Clamp(quotes, -5, 5), hasVerb, length);
    }

    private static void AddExtent(Reading reading, ChainSequence to)
    {
        var (document, tokens, end) = (reading.Tokens.Document, reading.Tokens, reading.Content.End);
        var (first, last) = (document.Tokens[reading.Content.Start], document.Tokens[end - 1]);
        to.Add(Mix(76, (uint)(last.Sentence - first.Sentence), tokens.InQuoteBit(end - 1), reading.Relation.Content.Count > 1 ? 1u : 0));
        if (end < tokens.Count && reading.StartsSentence(end))
        {
            var next = document.Tokens[end];
            var (isQuoted, wasQuoted) = (tokens.InQuoteBit(end), tokens.InQuoteBit(end - 1));
            to.Add(Mix(77, isQuoted, reading.View.SentenceHasCue(next.Sentence) ? 1u : 0, next.Paragraph == last.Paragraph ? 1u : 0, wasQuoted));
            to.Add(Mix(78, isQuoted, wasQuoted, next.Quote == last.Quote ? 1u : 0, reading.ContentSide));
        }
    }

    private static void AddGap(Reading reading, TokenRange before, TokenRange after, ChainSequence to)
    {
        var tokens = reading.Tokens;
        var leftOver = 0;
        for (var i = before.End; i < after.Start; i++)
        {
            leftOver += reading.RoleOf(i) == 0 && !tokens.IsComma(i) ? 1 : 0;
        }
        var spansCue = before.End <= reading.Cue.Start && after.Start >= reading.Cue.End ? 1u : 0;
        var isOneSentence = tokens.Document.Tokens[after.Start].Sentence == tokens.Document.Tokens[before.Start].Sentence ? 1u : 0;
        to.Add(Mix(81, (uint)Math.Min(12, after.Start - before.End)));
        to.Add(Mix(82, (uint)Math.Min(8, leftOver), spansCue));
        to.Add(Mix(83, reading.Words[after.Start], reading.Words[before.End - 1]));
        to.Add(Mix(84, tokens.InQuoteBit(after.Start), tokens.InQuoteBit(before.End - 1), isOneSentence));
    }
}
