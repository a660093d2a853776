using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>The quotes around a cue: the one it stands in, or the nearest on each side.</summary>
internal sealed class RoleQuotes
{
    private const int Reach = 25;
    private const uint None = 9, OtherSentence = 10;

    private readonly int own = -1, left = -1, right = -1;

    public RoleQuotes(TokenView tokens, TokenRange cue, int head, TokenRange sentence, TokenRange window)
    {
        var all = tokens.Document.Tokens;
        own = all[head].Quote;
        IsQuoted = own >= 0;
        if (IsQuoted)
        {
            return;
        }
        for (var i = cue.Start - 1; i >= Math.Max(window.Start, cue.Start - Reach) && left < 0; i--)
        {
            if (all[i].InQuote)
            {
                left = all[i].Quote;
                LeftGap = LeftClass(cue.Start - 1 - i, sentence.Length) + (i < sentence.Start ? OtherSentence : 0);
            }
        }
        for (var i = cue.End; i < Math.Min(window.End, cue.End + Reach) && right < 0; i++)
        {
            if (all[i].InQuote)
            {
                right = all[i].Quote;
                RightGap = (uint)Math.Min(6, i - cue.End) + (i >= sentence.End ? OtherSentence : 0);
            }
        }
    }

    public bool IsQuoted { get; }

    /// <summary>How far the quote on the left is, as a class.</summary>
    public uint LeftGap { get; } = None;

    public uint RightGap { get; } = None;

    /// <summary>Which of these quotes a token is in.</summary>
    public uint RelationOf(Token token) => token.Quote switch
    {
        < 0 => 0,
        var quote when quote == own => 3,
        var quote when quote == left => 1,
        var quote when quote == right => 2,
        _ => 4,
    };

    private static uint LeftClass(int gap, int sentenceLength) => gap > sentenceLength ? 8u : (uint)Math.Min(5, (gap + 1) / 2);
}
