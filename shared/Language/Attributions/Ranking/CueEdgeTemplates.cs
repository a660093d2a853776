using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>Where the cue begins and ends: "said", "said in a statement", "has not said".</summary>
internal static class CueEdgeTemplates
{
    private static readonly bool[] MayBelong = MarkRelations();

    private static readonly byte Xcomp = Syntax.Relations.Table["xcomp"], Ccomp = Syntax.Relations.Table["ccomp"];

    public static void Add(Reading reading, ChainSequence to)
    {
        var (words, tags) = reading;
        var cue = reading.Cue;
        var (first, last, length) = (words[cue.Start], words[cue.End - 1], (uint)Math.Min(5, cue.Length));
        var touchesContent = reading.HasContent && reading.Content.Start == cue.End ? 1u : 0;
        var touchesSource = reading.Relation.Source is { } source && source.End == cue.Start ? 1u : 0;
        to.Add(Mix(150, (uint)Math.Min(15, -Math.Log(reading.Relation.Cue.Probability) * 4)));
        to.Add(Mix(151, first, tags[cue.Start - 1]));
        to.Add(Mix(152, words[cue.Start - 1], first));
        to.Add(Mix(153, last, words[cue.End]));
        to.Add(Mix(154, tags[cue.End - 1], tags[cue.End], tags[cue.End + 1]));
        to.Add(Mix(155, tags[cue.Start - 1], tags[cue.Start]));
        to.Add(Mix(156, length, reading.Tag));
        to.Add(Mix(157, last, touchesContent));
        to.Add(Mix(158, words[cue.End], touchesContent, tags[cue.End - 1]));
        to.Add(Mix(159, first));
        to.Add(Mix(160, last));
        to.Add(Mix(161, tags[cue.Start], tags[cue.End - 1], length));
        to.Add(Mix(162, words[cue.Start - 1], tags[cue.Start], touchesSource));
        AddDependents(reading, to);
    }

    private static void AddDependents(Reading reading, ChainSequence to)
    {
        var (tokens, head) = (reading.Tokens, reading.Head);
        foreach (var child in Dependents.Nearest(tokens, head))
        {
            if (MayBelong[tokens.Relations[child]])
            {
                var place = reading.Cue.Contains(child) ? 1u : reading.Relation.HoldsContent(child) ? 2u : 0;
                to.Add(Mix(163, tokens.Relations[child], place, tokens.Words[child]));
            }
        }
        var relation = tokens.Relations[head];
        if (tokens.Syntax.Heads[head] is var above && above >= 0 && (relation == Xcomp || relation == Ccomp))
        {
            to.Add(Mix(164, relation, tokens.Lemmas[above]));
        }
        to.Add(Mix(165, reading.Tag, relation));
    }

    /// <summary>What hangs on a verb and may be part of the cue.</summary>
    private static bool[] MarkRelations()
    {
        string[] parts = ["aux", "aux:pass", "advmod", "compound:prt", "cop", "mark", "xcomp"];
        return [.. Syntax.Relations.Table.Names.Select(parts.Contains)];
    }
}
