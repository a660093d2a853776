using System.Text.Json;

namespace FactCheck.Dashboard.Review;

/// <summary>Filters under a name, kept by the browser.</summary>
/// <param name="Name">What the reviewer calls it.</param>
/// <param name="Address">Of the queue, with the filters.</param>
public sealed record SavedView(string Name, string Address)
{
    private const int Most = 20;
    private const int MaxKept = 20_000;

    /// <summary>What stands in the browser is not ours: an address that leads elsewhere than to the queue is passed over.</summary>
    internal static IReadOnlyList<SavedView> Read(string? kept)
    {
        if (string.IsNullOrEmpty(kept) || kept.Length > MaxKept)
        {
            return [];
        }

        try
        {
            return [.. (JsonSerializer.Deserialize<List<SavedView?>>(kept, JsonSerializerOptions.Web) ?? []).OfType<SavedView>().Where(view => view.IsOfTheQueue()).Take(Most)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    internal static string Write(IReadOnlyList<SavedView> views) => JsonSerializer.Serialize(views, JsonSerializerOptions.Web);

    private bool IsOfTheQueue() => Name is { Length: > 0 and <= 40 } && (Address is "/" || Address?.StartsWith("/?", StringComparison.Ordinal) == true);
}
