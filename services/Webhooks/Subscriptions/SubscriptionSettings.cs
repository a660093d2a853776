using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks.Subscriptions;

/// <summary>What a caller decides about a subscription.</summary>
internal sealed partial record SubscriptionSettings
{
    private const int MaxUrl = 2_048;
    private const int MaxDescription = 500;
    private const int MaxRules = 50;
    private const int MaxDesks = 50;
    private const int MaxDesk = 100;

    // Not required by the reader of JSON, which would only say that something is missing.
    [Required]
    public string Url { get; init; } = "";

    [Required]
    public IReadOnlyList<string> EventTypes { get; init; } = [];

    public SubscriptionFilter Filter { get; init; } = new();

    public string? Description { get; init; }

    /// <returns>What is wrong with it, in a sentence; null when nothing is.</returns>
    internal ProblemHttpResult? Problem() => UrlProblem() ?? EventTypesProblem() ?? FilterProblem() ?? DescriptionProblem();

    private ProblemHttpResult? UrlProblem()
    {
        if (Url.Length is 0 or > MaxUrl || !Uri.TryCreate(Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return Invalid($"url must be an absolute http or https address of at most {MaxUrl} characters.", "url");
        }

        if (url.UserInfo.Length > 0)
        {
            return Invalid("url must not hold a user or a password; verify the signature instead.", "url");
        }

        return url.Fragment.Length > 0 ? Invalid("url must not have a fragment (#…): it is never sent.", "url") : null;
    }

    private ProblemHttpResult? EventTypesProblem()
    {
        if (EventTypes.Count == 0)
        {
            return Invalid("eventTypes must name at least one event type; GET /v1/event-types lists them.", "eventTypes");
        }

        // JSON may hold null where the type says that there is none.
        var unknown = EventTypes.Where(type => !Events.EventTypes.IsKnown(type)).Select(type => type ?? "null").FirstOrDefault();
        if (unknown is not null)
        {
            var known = string.Join(", ", Events.EventTypes.All.Select(type => type.Type));
            return Invalid($"eventTypes: there is no event type {Shown(unknown)}. There are {known}.", "eventTypes");
        }

        return EventTypes.Distinct().Count() < EventTypes.Count ? Invalid("eventTypes names a type twice.", "eventTypes") : null;
    }

    private ProblemHttpResult? FilterProblem()
    {
        if (Filter.Rules.Count > MaxRules || Filter.Rules.Any(rule => rule is null || !RuleName().IsMatch(rule)))
        {
            return Invalid($"filter.rules must be at most {MaxRules} names of policy rules: lower-case letters, digits and hyphens, as in bare-sources.", "filter.rules");
        }

        if (Filter.MinSeverity is { } severity && !SubscriptionFilter.Severities.Contains(severity))
        {
            return Invalid("filter.minSeverity must be info, warn or block.", "filter.minSeverity");
        }

        return Filter.Desks.Count > MaxDesks || Filter.Desks.Any(desk => desk is null || desk.Length is 0 or > MaxDesk || desk.Any(char.IsControl))
            ? Invalid($"filter.desks must be at most {MaxDesks} names of desks, each of at most {MaxDesk} printable characters.", "filter.desks")
            : null;
    }

    private ProblemHttpResult? DescriptionProblem() =>
        Description is not null && (Description.Length > MaxDescription || Description.Any(char.IsControl))
            ? Invalid($"description must have at most {MaxDescription} printable characters, on one line.", "description")
            : null;

    private static string Shown(string text) => text.Length <= 64 ? $"\"{text}\"" : $"\"{text[..64]}…\"";

    private static ProblemHttpResult Invalid(string detail, string field) => Problems.Invalid("invalid-webhook", detail, field);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$", RegexOptions.NonBacktracking)]
    private static partial Regex RuleName();
}
