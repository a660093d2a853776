using FactCheck.Language.Attributions.Cues;

namespace FactCheck.Language.Attributions.Ranking;

/// <summary>A document and its probable cues, as the templates of the ranker see them.</summary>
internal sealed class ReadingView
{
    private readonly bool[] cueTokens;
    private readonly bool[] sentencesWithCue;
    private readonly float[] mass;

    /// <param name="tokens">The document.</param>
    /// <param name="cues">All probable cues; they may overlap.</param>
    public ReadingView(TokenView tokens, IReadOnlyList<CueCandidate> cues)
    {
        Tokens = tokens;
        (cueTokens, mass) = (new bool[tokens.Count], new float[tokens.Count]);
        sentencesWithCue = new bool[tokens.Document.SentenceTokens.Length];
        foreach (var cue in cues)
        {
            for (var i = cue.Range.Start; i < cue.Range.End; i++)
            {
                mass[i] = Math.Min(1, mass[i] + cue.Probability);
            }
        }
        foreach (var cue in CueCandidate.WithoutOverlap(cues, Roles.RoleView.CountsAsCue))
        {
            cueTokens.AsSpan(cue.Range.Start, cue.Range.Length).Fill(true);
            sentencesWithCue[tokens.Document.Tokens[cue.Range.Start].Sentence] = true;
        }
    }

    public TokenView Tokens { get; }

    /// <summary>How probably a token is in a cue, whichever.</summary>
    public float CueMass(int token) => mass[token];

    public bool BeginsCue(int token) => cueTokens[token] && (token == 0 || !cueTokens[token - 1]);

    public bool SentenceHasCue(int sentence) => sentencesWithCue[sentence];
}
