using FactCheck.Language.Text;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>What the relation templates know of one token, given the cue.</summary>
internal readonly record struct RoleStep
{
    public required int Token { get; init; }

    /// <summary>How many sentences after the cue's; negative before it.</summary>
    public required int SentenceOffset { get; init; }

    /// <summary>Before or after the cue, or in which other sentence.</summary>
    public required uint Side { get; init; }

    /// <summary>Class of the distance from the cue in tokens, left apart from right.</summary>
    public required uint Distance { get; init; }

    /// <summary>Commas, colons, semicolons and dashes between the token and the cue, 3 at most.</summary>
    public required uint Breaks { get; init; }

    /// <summary>Other cues between the token and the cue, 3 at most.</summary>
    public required uint Others { get; init; }

    public required TreePath Path { get; init; }

    /// <summary><see cref="Path"/>'s owner for the token before.</summary>
    public required uint OwnerBefore { get; init; }

    /// <summary>Which of the cue's quotes the token is in.</summary>
    public required uint Quote { get; init; }

    public uint Owner => (uint)Path.Owner;

    public static uint SideOf(int token, TokenRange cue, int sentenceOffset) => sentenceOffset switch
    {
        < 0 => 3,
        > 0 => 3 + (uint)Math.Min(sentenceOffset, 3),
        _ => cue.Contains(token) ? 0u : token < cue.Start ? 1u : 2u,
    };

    public static uint DistanceOf(int token, TokenRange cue)
    {
        const uint left = 20;
        return token < cue.Start ? left + Class(cue.Start - token) : token >= cue.End ? Class(token - cue.End + 1) : 0;

        static uint Class(int distance) => distance <= 3 ? (uint)distance : distance <= 6 ? 4u : distance <= 12 ? 5u : distance <= 25 ? 6u : 7u;
    }
}
