namespace FactCheck.Language.Revisions;

/// <summary>Whether two attributions name the same source: by the name that it resolves to, or else by its words.</summary>
internal static class SourceIdentity
{
    internal static bool Same(AttributionRelation a, AttributionRelation b) => a.SourceClass == b.SourceClass && SameName(NameOf(a), NameOf(b));

    /// <summary>For a set of attributions, whatever their order.</summary>
    internal static string KeyOf(IEnumerable<AttributionRelation> attributions) =>
        string.Join('|', attributions.Select(attribution => $"{attribution.SourceClass}/{NameOf(attribution)}/{attribution.Stance}").Order(StringComparer.Ordinal));

    internal static string NameOf(AttributionRelation attribution) =>
        (attribution.Speaker?.Name ?? string.Join(' ', attribution.Source.Select(piece => piece.Text))).ToLowerInvariant();

    // A cut may take the sentence that gave the full name: "Holm" is "Ida Holm" still.
    private static bool SameName(string a, string b) =>
        a.Equals(b, StringComparison.Ordinal) || a.EndsWith(" " + b, StringComparison.Ordinal) || b.EndsWith(" " + a, StringComparison.Ordinal);
}
