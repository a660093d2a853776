using FactCheck.Language.Learning;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>Turns a sentence into a chain for the cue models: all groups of templates, in one place.</summary>
internal static class CueTemplates
{
    /// <summary>Classes of steps, for the weights of moves between states.</summary>
    private const byte Word = 0, Verb = 1, NoWord = 2;

    /// <param name="view">The document.</param>
    /// <param name="chunk">The sentence, or a part of a very long one.</param>
    /// <param name="first">The first pass's probabilities for the whole document; null on the first pass.</param>
    /// <param name="to">Is cleared, and filled with one step a token.</param>
    public static void Write(CueView view, TokenRange chunk, float[]? first, ChainSequence to)
    {
        to.Clear();
        var quotes = new CueQuoteTemplates(view, chunk);
        for (var i = chunk.Start; i < chunk.End; i++)
        {
            var dependents = Dependents.Of(view.Tokens, i);
            CueWordTemplates.Add(view.Tokens, chunk, i, to);
            CueTreeTemplates.Add(view.Tokens, dependents, i, to);
            CuePriorTemplates.Add(view, chunk, dependents, i, to);
            quotes.Add(i, to);
            if (first is not null)
            {
                CueNeighbourTemplates.Add(view, chunk, first, i, to);
            }
            to.EndStep(CueStates.All, StepClass(view.Tokens, i));
        }
    }

    private static byte StepClass(TokenView tokens, int i) =>
        tokens.IsVerb(i) ? Verb : char.IsLetter(tokens.Document.Form(i)[0]) ? Word : NoWord;
}
