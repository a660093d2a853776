using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>The other cues around: what they own cannot well be this one's.</summary>
internal static class RoleOtherCueTemplates
{
    public static void Add(RoleView view, RoleStep step, ChainSequence to)
    {
        var (i, side, others, owner) = (step.Token, step.Side, step.Others, step.Owner);
        var tag = view.Tokens.Tags[i];
        var isCue = view.IsCue(i) ? 1u : 0u;
        to.Add(Mix(100, others, side));
        to.Add(Mix(101, isCue, side));
        to.Add(Mix(102, owner, side));
        to.Add(Mix(103, owner, others, side));
        to.Add(Mix(104, others, step.Distance, isCue));
        to.Add(Mix(105, others, step.Quote, side));
        to.Add(Mix(106, others, step.Breaks, side, tag));
        to.Add(Mix(107, view.IsCue(i + 1) ? 1u : 0u, view.IsCue(i - 1) ? 1u : 0u, side, tag));
        to.Add(Mix(108, owner, step.OwnerBefore, side));
    }
}
