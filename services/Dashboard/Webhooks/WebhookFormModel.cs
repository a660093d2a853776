using FactCheck.Dashboard.Clients;

namespace FactCheck.Dashboard.Webhooks;

/// <summary>The fields of an endpoint while they are filled in. Lists are typed with commas between.</summary>
public sealed class WebhookFormModel
{
    public string Url { get; set; } = "";

    public string Description { get; set; } = "";

    public string Rules { get; set; } = "";

    public string MinSeverity { get; set; } = "";

    public string Desks { get; set; } = "";

    internal HashSet<string> EventTypes { get; } = [];

    internal static WebhookFormModel Of(Webhook webhook)
    {
        var form = new WebhookFormModel
        {
            Url = webhook.Url,
            Description = webhook.Description ?? "",
            Rules = string.Join(", ", webhook.Filter.Rules),
            MinSeverity = webhook.Filter.MinSeverity ?? "",
            Desks = string.Join(", ", webhook.Filter.Desks),
        };
        form.EventTypes.UnionWith(webhook.EventTypes);
        return form;
    }

    internal WebhookDraft Draft() => new(
        Url.Trim(),
        [.. EventTypes],
        new WebhookFilter { Rules = List(Rules), Desks = List(Desks), MinSeverity = MinSeverity.Length == 0 ? null : MinSeverity },
        Description.Trim());

    private static string[] List(string text) => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
