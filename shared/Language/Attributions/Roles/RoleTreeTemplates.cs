using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>
/// What sort of phrase a token is in and whether it is the cue's subject. The way through the tree stands only beside words and tags:
/// more of it made the models worse, for the parser errs too often.
/// </summary>
internal static class RoleTreeTemplates
{
    public static void Add(RoleView view, RoleStep step, ChainSequence to)
    {
        var (tokens, cue, i, side, path) = (view.Tokens, view.Cue, step.Token, step.Side, step.Path.Hash);
        var tags = new Bounded(tokens.Tags, new TokenRange(0, tokens.Count));
        var (lemma, tag, relation) = (tokens.Lemmas[i], tags[i], tokens.Relations[i]);
        to.Add(Mix(130, tokens.WordSort(i), path));
        to.Add(Mix(131, lemma, path));
        to.Add(Mix(132, lemma, side));
        to.Add(Mix(133, tags[i - 1], tag, tags[i + 1], path));
        if (tokens.Syntax.Heads[i] is var head && head >= 0)
        {
            to.Add(Mix(134, tokens.Lemmas[head], relation, side));
            to.Add(Mix(135, tokens.Tags[head], relation, path));
        }
        if (cue.Subject < 0 || step.SentenceOffset != 0)
        {
            to.Add(Mix(136, side, tag, cue.Complements));
            return;
        }
        var subject = tokens.Syntax.ExtentOf(cue.Subject);
        var inside = subject.Contains(i) ? 1u : 0u;
        to.Add(Mix(137, inside, i == subject.Start ? 1u : 0u, i == subject.End ? 1u : 0u, tag));
        to.Add(Mix(138, inside, tokens.Tags[cue.Subject], tag, tags[i - 1]));
    }
}
