namespace FactCheck.Language.Claims.Spans;

/// <summary>Where a claim stands and who makes it, before anything else is read of it.</summary>
/// <param name="Tokens">Trimmed.</param>
/// <param name="Voice">Whose words they are.</param>
/// <param name="Sayers">The attributions whose claim it is, in order of their cues; none for what the article says itself.</param>
internal sealed record FoundClaim(ClaimTokens Tokens, ClaimVoice Voice, IReadOnlyList<SaidTokens> Sayers);

internal enum ClaimVoice
{
    /// <summary>The article's.</summary>
    Own,

    /// <summary>An attribution's content.</summary>
    Said,

    /// <summary>The article's, to introduce what is said in another sentence: "He had a warning for Congress."</summary>
    Introduction,
}
