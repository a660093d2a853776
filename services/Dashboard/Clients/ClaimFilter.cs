using Microsoft.AspNetCore.Http.Extensions;

namespace FactCheck.Dashboard.Clients;

/// <summary>Which claims to list; null is any.</summary>
public sealed record ClaimFilter
{
    internal const string Open = "detected";
    internal const string AnyStatus = "any";

    public string Status { get; init; } = Open;

    public string? Flag { get; init; }

    public string? Severity { get; init; }

    public string? SourceClass { get; init; }

    public string? Words { get; init; }

    public string? Article { get; init; }

    /// <summary>The queue lists what was flagged; an article's page, all.</summary>
    public bool FlaggedOnly { get; init; } = true;

    /// <summary>The queue as it opens, with nothing narrowed.</summary>
    internal bool IsDefault => this == new ClaimFilter();

    internal string ToQuery(string? cursor, int limit)
    {
        var query = new QueryBuilder { { "sort", "priority" }, { "limit", $"{limit}" } };
        Add("flagged", FlaggedOnly ? "true" : null);
        Add("status", Status == AnyStatus ? null : Status);
        Add("flag", Flag);
        Add("severity", Severity);
        Add("sourceClass", SourceClass);
        Add("q", Words);
        Add("article", Article);
        Add("cursor", cursor);
        return query.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                query.Add(name, value);
            }
        }
    }
}
