using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Sources;

/// <summary>How sources are called.</summary>
internal static class SourceWording
{
    internal static IReadOnlyList<string> Classes { get; } =
        ["named-person", "named-organisation", "unnamed-official", "unnamed-person", "bare-sources", "document", "media", "poll"];

    internal static string FullName(this Source source) => source.Title is { Length: > 0 } title ? $"{source.Name}, {title}" : source.Name;
}
