using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>Which cue it is and what it takes, by the distance from it.</summary>
internal static class RoleCueTemplates
{
    public static void Add(RoleView view, RoleStep step, ChainSequence to)
    {
        var (tokens, cue) = (view.Tokens, view.Cue);
        var (side, distance) = (step.Side, step.Distance);
        var (word, tag) = (tokens.Words[step.Token], tokens.Tags[step.Token]);
        to.Add(Mix(30, cue.Lemma, side));
        to.Add(Mix(31, cue.Lemma, distance));
        to.Add(Mix(32, cue.Spelling, distance));
        to.Add(Mix(33, cue.LastWord, distance, tag));
        to.Add(Mix(34, cue.Complements, side));
        to.Add(Mix(35, cue.Complements, distance));
        to.Add(Mix(36, cue.WordAfter, side));
        to.Add(Mix(37, cue.TagAfter, distance));
        to.Add(Mix(38, cue.TagBefore, distance));
        to.Add(Mix(39, cue.WordBefore, side));
        to.Add(Mix(40, cue.TagAfter, cue.TagBefore, side, cue.Tag));
        to.Add(Mix(41, cue.Edge, side, distance));
        to.Add(Mix(42, cue.Edge, cue.Relation, side));
        to.Add(Mix(43, cue.Lemma, tag, distance));
        to.Add(Mix(44, cue.Tag, distance, tag));
        to.Add(Mix(45, cue.Complements, side, step.Breaks));
        to.Add(Mix(46, cue.LastWord, word, side));
    }
}
