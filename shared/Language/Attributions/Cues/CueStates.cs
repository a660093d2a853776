using FactCheck.Language.Learning;

namespace FactCheck.Language.Attributions.Cues;

/// <summary>The states of the cue chain.</summary>
internal static class CueStates
{
    public const byte Outside = 0, Begin = 1, Inside = 2;

    public const ushort All = 0b111;

    public static readonly ChainShape Shape = new(labels: [Outside, Begin, Inside], starts: 0b011, follows: [0b011, 0b111, 0b111], stepClasses: 3);
}
