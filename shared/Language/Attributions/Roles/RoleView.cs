using FactCheck.Language.Attributions.Cues;
using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>
/// A document and all its probable cues, as the relation templates see them around one cue at a time: call <see cref="Begin"/>, then ask
/// for the steps of the window from left to right.
/// </summary>
internal sealed class RoleView
{
    /// <summary>So probable a cue counts as one of the "other cues" of its neighbours.</summary>
    public const float CountsAsCue = 0.35f;

    private const uint Most = 3;

    private readonly bool[] cueTokens;
    private readonly bool[] sentencesWithCue;
    private readonly TreePaths paths;
    private uint[] breaks = [];
    private uint[] others = [];
    private uint ownerBefore;

    public RoleView(TokenView tokens, IEnumerable<CueCandidate> cues)
    {
        Tokens = tokens;
        cueTokens = new bool[tokens.Count];
        sentencesWithCue = new bool[tokens.Document.SentenceTokens.Length];
        foreach (var cue in cues.Where(cue => cue.Probability > CountsAsCue))
        {
            cueTokens.AsSpan(cue.Range.Start, cue.Range.Length).Fill(true);
            sentencesWithCue[tokens.Document.Tokens[cue.Range.Start].Sentence] = true;
        }
        paths = new TreePaths(tokens, cueTokens);
        Cue = null!;
    }

    public TokenView Tokens { get; }

    public RoleCue Cue { get; private set; }

    public TokenRange Window { get; private set; }

    public bool IsCue(int token) => token >= 0 && token < cueTokens.Length && cueTokens[token];

    public bool SentenceHasCue(int sentence) => sentencesWithCue[sentence];

    public void Begin(TokenRange cue)
    {
        Window = RoleWindow.Around(Tokens.Document, cue);
        Cue = new RoleCue(Tokens, cue, Window);
        paths.Begin(Cue);
        ownerBefore = 0;
        if (breaks.Length < Window.Length)
        {
            (breaks, others) = (new uint[Window.Length], new uint[Window.Length]);
        }
        Array.Clear(breaks);
        Array.Clear(others);
        CountLeft(cue);
        CountRight(cue);
    }

    public RoleStep StepAt(int token)
    {
        var own = Tokens.Document.Tokens[token];
        var offset = own.Sentence - Tokens.Document.Tokens[Cue.Range.Start].Sentence;
        const uint otherSentence = 1000;
        var path = offset == 0 ? paths.To(token) : new TreePath((uint)(otherSentence + offset), PathOwner.OtherSentence);
        var step = new RoleStep
        {
            Token = token,
            SentenceOffset = offset,
            Side = RoleStep.SideOf(token, Cue.Range, offset),
            Distance = RoleStep.DistanceOf(token, Cue.Range),
            Breaks = breaks[token - Window.Start],
            Others = others[token - Window.Start],
            Path = path,
            OwnerBefore = ownerBefore,
            Quote = Cue.Quotes.RelationOf(own),
        };
        ownerBefore = step.Owner;
        return step;
    }

    private void CountLeft(TokenRange cue)
    {
        var (breaksPassed, cuesPassed) = (0u, 0u);
        for (var i = cue.Start - 1; i >= Window.Start; i--)
        {
            (breaks[i - Window.Start], others[i - Window.Start]) = (Math.Min(breaksPassed, Most), Math.Min(cuesPassed, Most));
            breaksPassed += IsBreak(i) ? 1u : 0;
            cuesPassed += cueTokens[i] && !IsCue(i - 1) ? 1u : 0;
        }
    }

    private void CountRight(TokenRange cue)
    {
        var (breaksPassed, cuesPassed) = (0u, 0u);
        for (var i = cue.End; i < Window.End; i++)
        {
            cuesPassed += cueTokens[i] && (i == cue.End || !cueTokens[i - 1]) ? 1u : 0;
            (breaks[i - Window.Start], others[i - Window.Start]) = (Math.Min(breaksPassed, Most), Math.Min(cuesPassed, Most));
            breaksPassed += IsBreak(i) ? 1u : 0;
        }
    }

    private bool IsBreak(int token) => Tokens.Word(token) is "," or ":" or ";" or "-" or "—" or "–" or "--";
}
