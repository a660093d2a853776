using FactCheck.Language.Learning;

namespace FactCheck.Language.Attributions.Roles;

/// <summary>
/// The states of the chain that finds the source and the content of a cue. Each but the source's own stands twice, before and after the
/// source: so there is one source at most, and the model knows in which order the roles come.
/// </summary>
internal static class RoleStates
{
    public const byte
        Outside = 0, BeginSource = 1, InSource = 2, OutsideAfter = 3, BeginContent = 4, InContent = 5, BeginContentAfter = 6, InContentAfter = 7,
        Cue = 8, CueAfter = 9;

    /// <summary>Where the cue stands, and everywhere else.</summary>
    public const ushort AtCue = (1 << Cue) | (1 << CueAfter), Elsewhere = (1 << Cue) - 1;

    /// <summary>A path through one of these has content.</summary>
    public const ushort BeginsContent = (1 << BeginContent) | (1 << BeginContentAfter);

    private const byte Nothing = 0, SourceBegins = 1, SourceGoesOn = 2, ContentBegins = 3, ContentGoesOn = 4;

    private const ushort
        BeforeSource = (1 << Outside) | (1 << BeginContent) | (1 << Cue) | (1 << BeginSource),
        WithinContent = (1 << Outside) | (1 << InContent) | (1 << Cue) | (1 << BeginSource),
        AfterSource = (1 << OutsideAfter) | (1 << BeginContentAfter) | (1 << CueAfter),
        WithinSource = (1 << InSource) | AfterSource,
        WithinContentAfter = (1 << OutsideAfter) | (1 << InContentAfter) | (1 << CueAfter);

    /// <summary>The cue's own tokens are known and need no label.</summary>
    public static readonly ChainShape Shape = new(
        labels: [Nothing, SourceBegins, SourceGoesOn, Nothing, ContentBegins, ContentGoesOn, ContentBegins, ContentGoesOn, Nothing, Nothing],
        starts: BeforeSource,
        follows:
        [
            BeforeSource, WithinSource, WithinSource, AfterSource, WithinContent, WithinContent, WithinContentAfter, WithinContentAfter,
            BeforeSource, AfterSource,
        ],
        stepClasses: 8);

    public static bool IsBegin(byte state) => state is BeginSource or BeginContent or BeginContentAfter;

    public static bool IsSource(byte state) => state is BeginSource or InSource;

    public static bool IsContent(byte state) => state is BeginContent or InContent or BeginContentAfter or InContentAfter;

    /// <summary>No piece of one role can go on in the other: the shape forbids it.</summary>
    public static bool GoesOn(byte state) => state is InSource or InContent or InContentAfter;
}
