using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>The word of a cue that takes its complements.</summary>
internal static class CueHead
{
    /// <summary>The token that hangs on none of the others, a verb where there are several such.</summary>
    public static int Of(TokenView tokens, TokenRange range)
    {
        var found = -1;
        for (var i = range.Start; i < range.End; i++)
        {
            var isTop = !range.Contains(tokens.Syntax.Heads[i]);
            if (isTop && (found < 0 || (tokens.IsVerb(i) && !tokens.IsVerb(found))))
            {
                found = i;
            }
        }
        return found < 0 ? range.Start : found;
    }
}
