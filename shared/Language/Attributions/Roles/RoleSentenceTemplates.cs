using FactCheck.Language.Learning;
using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>Where a token stands in its sentence, and what sentence that is: quoted, of another paragraph, with a cue of its own.</summary>
internal static class RoleSentenceTemplates
{
    public static void Add(RoleView view, RoleStep step, ChainSequence to)
    {
        var (tokens, cue, side, quote) = (view.Tokens, view.Cue, step.Side, step.Quote);
        var all = tokens.Document.Tokens;
        var own = all[step.Token];
        var sentence = tokens.Document.SentenceTokens[own.Sentence];
        var isFirst = step.Token == sentence.Start ? 1u : 0u;
        var isLast = step.Token == sentence.End - 1 ? 1u : 0u;
        var beginsQuoted = tokens.InQuoteBit(sentence.Start);
        var otherParagraph = own.Paragraph == all[cue.Range.Start].Paragraph ? 0u : 1u;
        to.Add(Mix(120, isFirst, isLast, side));
        to.Add(Mix(121, beginsQuoted, side, quote));
        to.Add(Mix(122, otherParagraph, side));
        to.Add(Mix(123, otherParagraph, side, tokens.InQuoteBit(step.Token), beginsQuoted));
        to.Add(Mix(124, isFirst, side, quote, cue.Edge));
        if (step.SentenceOffset != 0)
        {
            var hasCue = view.SentenceHasCue(own.Sentence) ? 1u : 0u;
            to.Add(Mix(125, hasCue, side, tokens.InQuoteBit(step.Token), otherParagraph));
            to.Add(Mix(126, hasCue, side, cue.Lemma, quote));
            to.Add(Mix(127, tokens.Words[sentence.Start], side));
            to.Add(Mix(128, cue.LastWord, cue.WordAfter, side));
        }
    }
}
