using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>
/// What of the tree the content cuts: words outside that hang on words inside ("in July" left out of what happened in July), and words
/// inside that hang on words outside, by which the content hangs on its cue.
/// </summary>
internal static class ContentTreeTemplates
{
    /// <summary>Farther from the content nothing hangs on it that its cutting off would tell.</summary>
    private const int Reach = 40;

    private const int Most = 4;

    private static readonly byte Punct = Syntax.Relations.Table["punct"];

    public static void Add(Reading reading, ChainSequence to)
    {
        var tokens = reading.Tokens;
        var (cut, roots) = (0, 0);
        var end = Math.Min(tokens.Count, reading.Content.End + Reach);
        for (var i = Math.Max(0, reading.Content.Start - Reach); i < end; i++)
        {
            var head = tokens.Syntax.Heads[i];
            var (isInside, headIsInside) = (reading.Relation.HoldsContent(i), head >= 0 && reading.Relation.HoldsContent(head));
            if (head < 0)
            {
                roots += isInside ? 1 : 0;
            }
            else if (isInside != headIsInside && tokens.Relations[i] != Punct)
            {
                if (isInside)
                {
                    roots++;
                    AddRoot(reading, i, head, to);
                }
                else if (reading.RoleOf(i) == 0)
                {
                    cut++;
                    AddCut(reading, i, head, to);
                }
            }
        }
        var (cuts, tops) = ((uint)Math.Min(Most, cut), (uint)Math.Min(Most, roots));
        to.Add(Mix(49, cuts, tops, reading.ContentSide));
        to.Add(Mix(50, cuts, reading.Lemma));
        to.Add(Mix(51, tops, reading.Lemma));
    }

    private static void AddCut(Reading reading, int token, int head, ChainSequence to)
    {
        var (relation, tag, content) = (reading.Relations[token], reading.Tags[token], reading.Content);
        var side = token < content.Start ? 0u : token >= content.End ? 1u : 2u;
        to.Add(Mix(40, relation, side));
        to.Add(Mix(41, relation, reading.Tags[head], side));
        to.Add(Mix(42, relation, tag, side));
        if (token >= content.End)
        {
            to.Add(Mix(43, relation, (uint)Math.Min(3, token - content.End), reading.Words[content.End]));
            to.Add(Mix(44, reading.Words[reading.Tokens.Syntax.ExtentOf(token).Start], relation));
        }
    }

    private static void AddRoot(Reading reading, int token, int head, ChainSequence to)
    {
        var (relation, role) = (reading.Relations[token], reading.RoleOf(head));
        to.Add(Mix(45, relation, role));
        to.Add(Mix(46, relation, role, reading.Lemma));
        to.Add(Mix(47, relation, reading.Tags[token], role, token < reading.Cue.Start ? 1u : 0));
        if (role != 1)
        {
            to.Add(Mix(48, relation, reading.Relations[head], reading.Tags[head]));
            to.Add(Mix(52, relation, reading.Words[reading.Tokens.Syntax.ExtentOf(token).Start], head < reading.Content.Start ? 0u : 1));
        }
    }
}
