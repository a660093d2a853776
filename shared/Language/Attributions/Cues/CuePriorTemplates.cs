using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>How likely a word, its neighbours and the words above it are as cues, by the learnt lexicon.</summary>
internal static class CuePriorTemplates
{
    public static void Add(CueView view, TokenRange chunk, Dependents dependents, int i, ChainSequence to)
    {
        AddTree(view, dependents, i, to);
        var tokens = view.Tokens;
        var priors = new Bounded(view.PriorClasses, chunk);
        var tags = new Bounded(tokens.Tags, chunk);
        var words = new Bounded(tokens.Words, chunk);
        var (prior, tag) = (view.PriorClasses[i], tokens.Tags[i]);
        to.Add(Mix(100, prior));
        to.Add(Mix(101, priors[i - 1]));
        to.Add(Mix(102, priors[i + 1]));
        to.Add(Mix(103, prior, priors[i + 1]));
        to.Add(Mix(104, priors[i - 1], prior));
        to.Add(Mix(105, prior, tag, tags[i + 1]));
        to.Add(Mix(106, prior, tag, tags[i - 1]));
        to.Add(Mix(107, prior, words[i + 1]));
        to.Add(Mix(108, prior, words[i - 1]));
    }

    private static void AddTree(CueView view, Dependents dependents, int i, ChainSequence to)
    {
        var tokens = view.Tokens;
        var (prior, relation, kinds, subject) = (view.PriorClasses[i], tokens.Relations[i], dependents.Kinds, dependents.Subject.Kind);
        var head = tokens.Syntax.Heads[i];
        to.Add(Mix(110, prior, kinds, subject));
        to.Add(Mix(111, prior, kinds, tokens.InQuoteBit(i)));
        to.Add(Mix(112, prior, relation));
        to.Add(Mix(113, prior, kinds, relation, subject));
        to.Add(Mix(114, head < 0 ? Bounded.Left : view.PriorClasses[head], relation));
        var (above, branch) = view.LikelyCueAbove(i);
        var aboveClass = above < 0 ? Bounded.Left : view.PriorClasses[above];
        to.Add(Mix(115, aboveClass, branch));
        to.Add(Mix(116, aboveClass, branch, prior));
        if (above >= 0)
        {
            to.Add(Mix(117, tokens.Lemmas[above], aboveClass, branch));
        }
    }
}
