using FactCheck.Language.Learning;
using FactCheck.Language.Text;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>The words and tags around a token, by the side of the cue on which it stands.</summary>
internal static class RoleWordTemplates
{
    public static void Add(RoleView view, RoleStep step, ChainSequence to)
    {
        var tokens = view.Tokens;
        var document = new TokenRange(0, tokens.Count);
        var words = new Bounded(tokens.Words, document);
        var tags = new Bounded(tokens.Tags, document);
        var (i, side, distance) = (step.Token, step.Side, step.Distance);
        var (word, tag) = (words[i], tags[i]);
        to.Add(Mix(10, word));
        to.Add(Mix(11, word, side));
        to.Add(Mix(12, tag, side));
        to.Add(Mix(13, tag, distance));
        to.Add(Mix(14, words[i - 1], side));
        to.Add(Mix(15, words[i + 1], side));
        to.Add(Mix(16, tags[i - 1], tag, side));
        to.Add(Mix(17, tag, tags[i + 1], side));
        to.Add(Mix(18, words[i - 1], word));
        to.Add(Mix(19, word, words[i + 1]));
        to.Add(Mix(20, tags[i - 2], tags[i - 1], tag, side));
        to.Add(Mix(21, tags[i - 1], tag, tags[i + 1], side));
        to.Add(Mix(22, tokens.Shapes[i], side));
        to.Add(Mix(23, words[i - 1], tag, side));
        to.Add(Mix(24, tag, tags[i + 1], tags[i + 2], side));
        to.Add(Mix(25, word, distance));
        to.Add(Mix(26, tags[i - 1], word, side));
        to.Add(Mix(27, words[i - 2], words[i - 1], side));
    }
}
