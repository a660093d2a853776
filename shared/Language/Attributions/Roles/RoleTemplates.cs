using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>Turns the window around a cue into a chain for the relation model: all groups of templates, in one place.</summary>
internal static class RoleTemplates
{
    /// <summary>Classes of steps, for the weights of moves between states.</summary>
    private const byte
        Plain = 0, SentenceStart = 1, QuotedSentenceStart = 2, OpensQuote = 3, AfterQuote = 4, Comma = 5, AfterComma = 6, Ends = 7;

    /// <param name="view">Begun at the cue.</param>
    /// <param name="to">Is cleared, and filled with one step a token of the window.</param>
    public static void Write(RoleView view, ChainSequence to)
    {
        to.Clear();
        for (var i = view.Window.Start; i < view.Window.End; i++)
        {
            var step = view.StepAt(i);
            var isCue = view.Cue.Range.Contains(i);
            to.Add(Mix(1, step.Side));
            to.Add(Mix(2, step.Distance));
            to.Add(Mix(3, step.Side, step.Breaks));
            if (!isCue)
            {
                RoleWordTemplates.Add(view, step, to);
                RoleCueTemplates.Add(view, step, to);
                RoleQuoteTemplates.Add(view, step, to);
                RoleOtherCueTemplates.Add(view, step, to);
                RoleSentenceTemplates.Add(view, step, to);
                RoleTreeTemplates.Add(view, step, to);
            }
            to.EndStep(isCue ? RoleStates.AtCue : RoleStates.Elsewhere, StepClass(view.Tokens, i));
        }
    }

    private static byte StepClass(TokenView tokens, int i)
    {
        var sentence = tokens.Document.SentenceTokens[tokens.Document.Tokens[i].Sentence];
        if (i == sentence.Start)
        {
            return tokens.InQuote(i) ? QuotedSentenceStart : SentenceStart;
        }
        return tokens.Marks[i] == Mark.Open ? OpensQuote
            : tokens.Marks[i - 1] == Mark.Close ? AfterQuote
            : tokens.IsComma(i) ? Comma
            : tokens.IsComma(i - 1) ? AfterComma
            : tokens.Marks[i] == Mark.Close || tokens.Word(i) == "." ? Ends : Plain;
    }
}
