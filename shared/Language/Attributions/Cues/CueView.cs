
namespace FactCheck.Language.Attributions.Cues;

/// <summary>What the cue templates know of a document beyond <see cref="TokenView"/>: how likely each word is as a cue.</summary>
internal sealed class CueView
{
    /// <summary>Ancestors looked at from any token: keeps the work linear on any tree.</summary>
    private const int Climb = 40;

    /// <summary>A word at least this likely as a cue is worth knowing of below it.</summary>
    private const float LikelyCue = 0.3f;

    private readonly float[] likelihoods;

    /// <param name="tokens">The document.</param>
    /// <param name="priors">Learnt from the training articles.</param>
    /// <param name="own">What this very document added to them, in training.</param>
    public CueView(TokenView tokens, CuePriors priors, IReadOnlyDictionary<uint, CueCount>? own = null)
    {
        Tokens = tokens;
        PriorClasses = new uint[tokens.Count];
        likelihoods = new float[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var key = CuePriors.Key(tokens.Syntax, i);
            var prior = priors.Of(key, own?.GetValueOrDefault(key) ?? default);
            (PriorClasses[i], likelihoods[i]) = (prior.Class, prior.Likelihood);
        }
    }

    public TokenView Tokens { get; }

    /// <summary><see cref="CuePrior.Class"/> of each token.</summary>
    public uint[] PriorClasses { get; }

    /// <summary>The likeliest cue above a token, with the relation by which the token's branch hangs on it; -1 where there is none.</summary>
    public (int Token, uint Branch) LikelyCueAbove(int token) => StrongestAbove(token, likelihoods, LikelyCue);

    /// <summary>The ancestor with the highest value over a threshold.</summary>
    public (int Token, uint Branch) StrongestAbove(int token, ReadOnlySpan<float> values, float threshold)
    {
        var heads = Tokens.Syntax.Heads;
        var (found, branch) = (-1, 0u);
        var below = token;
        for (var climbed = 0; climbed < Climb && heads[below] >= 0; climbed++)
        {
            var head = heads[below];
            if (values[head] > threshold)
            {
                (found, branch, threshold) = (head, Tokens.Relations[below], values[head]);
            }
            below = head;
        }
        return (found, branch);
    }
}
