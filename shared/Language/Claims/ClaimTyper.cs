namespace FactCheck.Language.Claims;

/// <summary>
/// What kind of claim it is, by its cues: several at once, in the order of <see cref="ClaimTypes"/>. Rules, since a learned
/// six-way typing of political sentences is hardly better than the most frequent class (Ni et al., ACL 2024, leave little to learn from).
/// </summary>
internal static class ClaimTyper
{
    public static IReadOnlyList<string> Read(IReadOnlySet<ClaimCue> cues)
    {
        List<string> types = [];
        AddIf(cues.Contains(ClaimCue.Quantity), ClaimTypes.Quantity);
        AddIf(cues.Contains(ClaimCue.Comparison) || cues.Contains(ClaimCue.Superlative), ClaimTypes.Comparison);
        AddIf(cues.Contains(ClaimCue.Trend), ClaimTypes.Trend);
        AddIf(cues.Contains(ClaimCue.Cause), ClaimTypes.Cause);
        AddIf(cues.Contains(ClaimCue.Law), ClaimTypes.LawOrRule);
        AddIf(cues.Contains(ClaimCue.Act) && !cues.Contains(ClaimCue.Future), ClaimTypes.Event);
        AddIf(cues.Contains(ClaimCue.Position), ClaimTypes.QuoteOrPosition);
        AddIf(cues.Contains(ClaimCue.Future), ClaimTypes.Prediction);
        AddIf(cues.Contains(ClaimCue.FirstPerson) && cues.Contains(ClaimCue.PastTense), ClaimTypes.PersonalExperience);
        AddIf(cues.Contains(ClaimCue.Definition), ClaimTypes.Definition);
        return types;

        void AddIf(bool holds, string type)
        {
            if (holds)
            {
                types.Add(type);
            }
        }
    }
}
