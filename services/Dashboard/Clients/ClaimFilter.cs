using Microsoft.AspNetCore.Http.Extensions;

namespace FactCheck.Dashboard.Clients;

/// <summary>Which claims to list; null is any.</summary>
public sealed record ClaimFilter
{
    internal const string Open = "detected";
    internal const string AnyStatus = "any";
    internal const string Nobody = "none";

    public string Status { get; init; } = Open;

    public string? Flag { get; init; }

    public string? Severity { get; init; }

    public string? SourceClass { get; init; }

    public string? Words { get; init; }

    /// <summary>A user's id; me for whoever asks, none for claims that nobody has.</summary>
    public string? Assignee { get; init; }

    public bool Overdue { get; init; }

    public string? Article { get; init; }

    /// <summary>What nobody has looked at yet is listed where it was flagged; what is under review, always.</summary>
    private bool FlaggedOnly => Status == Open;

    /// <summary>The queue as it opens, with nothing narrowed.</summary>
    internal bool IsDefault => this == new ClaimFilter();

    /// <summary>Where the queue shows it.</summary>
    internal string ToAddress()
    {
        var query = new QueryBuilder(Parameters().Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value)).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value!)));
        return $"/{query}";
    }

    /// <summary>Of the address; null where it is not narrowed by that.</summary>
    internal IReadOnlyDictionary<string, string?> Parameters() => new Dictionary<string, string?>
    {
        ["status"] = Status == Open ? null : Status,
        ["assignee"] = Assignee,
        ["flag"] = Flag,
        ["severity"] = Severity,
        ["sourceClass"] = SourceClass,
        ["overdue"] = Overdue ? "true" : null,
        ["q"] = Words,
    };

    internal string ToQuery(string? cursor, int limit)
    {
        var query = new QueryBuilder { { "sort", "priority" }, { "limit", $"{limit}" } };
        Add("flagged", FlaggedOnly ? "true" : null);
        Add("status", Status == AnyStatus ? null : Status);
        Add("flag", Flag);
        Add("severity", Severity);
        Add("sourceClass", SourceClass);
        Add("q", Words);
        Add("assignee", Assignee);
        Add("overdue", Overdue ? "true" : null);
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
