using static FactCheck.Language.Learning.FeatureHash;

namespace FactCheck.Language.Claims.Scores;

/// <summary>Each cue that is there, and apart from that how often: once, twice, more.</summary>
internal static class CueTemplates
{
    private const uint Present = 41, Amount = 42;
    private const int Many = 3;

    public static void Write(StatementCues cues, StatementFeatures features)
    {
        foreach (var shown in cues.Shown)
        {
            foreach (var feature in FeaturesOf(shown.Cue, shown.Count))
            {
                features.Add(features.Cues, feature, shown.Place, shown.Place + 1);
            }
        }
    }

    public static uint[] FeaturesOf(StatementCue cue, int count) =>
        [Mix(Present, (uint)cue), Mix(Amount, (uint)cue, (uint)(IsScale(cue) ? count : Math.Min(count, Many)))];

    private static bool IsScale(StatementCue cue) => cue is StatementCue.Length or StatementCue.Adjectives or StatementCue.Adverbs
        or StatementCue.Nouns or StatementCue.Names or StatementCue.Subject or StatementCue.Root or StatementCue.Opening or StatementCue.InQuote
        or StatementCue.Evaluative or StatementCue.Reported;
}
