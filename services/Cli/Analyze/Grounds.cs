using FactCheck.Language;

namespace FactCheck.Cli.Analyze;

/// <summary>What a reader is told of a source, and what its anonymity rests on.</summary>
internal static class Grounds
{
    /// <summary>Headings with the text's own words, each said once however often the text says it.</summary>
    public static IReadOnlyList<(string Heading, string Words)> Of(ArticleSource source, Analysis analysis)
    {
        var ids = source.Attributions.ToHashSet();
        List<SourceDetails> details = [.. analysis.Attributions.Where(attribution => ids.Contains(attribution.Id)).Select(attribution => attribution.SourceDetails).OfType<SourceDetails>()];
        List<(string, string)> grounds = [];
        Add("speaks for", found => found.Affiliation);
        Add("nationality", found => found.Nationality);
        Add("knows by", found => found.Basis);
        Add("not named", found => found.AnonymityReason);
        if (Attributed.IsUnnamed(source.Class) && !details.Exists(found => found.AnonymityReason is not null))
        {
            grounds.Add(("not named", "the text gives no reason"));
        }
        return grounds;

        void Add(string heading, Func<SourceDetails, Mention?> read) =>
            grounds.AddRange(details.Select(found => read(found)?.Text).OfType<string>().Distinct().Select(words => (heading, words)));
    }
}
