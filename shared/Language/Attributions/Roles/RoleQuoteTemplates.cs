using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>Which of the cue's quotes a token is in, and where their marks stand.</summary>
internal static class RoleQuoteTemplates
{
    public static void Add(RoleView view, RoleStep step, ChainSequence to)
    {
        var (tokens, cue, i) = (view.Tokens, view.Cue, step.Token);
        var (side, quote) = (step.Side, step.Quote);
        var (left, right) = (cue.Quotes.LeftGap, cue.Quotes.RightGap);
        var (before, mark, after) = (MarkAt(tokens, i - 1), MarkAt(tokens, i), MarkAt(tokens, i + 1));
        to.Add(Mix(80, quote, side));
        to.Add(Mix(81, quote, mark));
        to.Add(Mix(82, quote, left, right));
        to.Add(Mix(83, before, mark, after, side));
        to.Add(Mix(84, quote, left, cue.Lemma));
        to.Add(Mix(85, quote, right, cue.Lemma));
        to.Add(Mix(86, quote, side, cue.Edge));
        to.Add(Mix(87, side, left, right, quote));
        to.Add(Mix(88, quote, before, mark, left));
        to.Add(Mix(89, side, cue.Quotes.IsQuoted ? 1u : 0u, quote));
        to.Add(Mix(90, quote, step.Distance));
        to.Add(Mix(91, quote, after, tokens.Words[i]));
    }

    private static uint MarkAt(TokenView tokens, int token) => token >= 0 && token < tokens.Count ? (uint)tokens.Marks[token] : 0;
}
