using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Dashboard.Audit;

/// <summary>Who did what, when. The filter stands in the address, so that a claim's page can lead to its entries.</summary>
public sealed partial class AuditPage
{
    private readonly ApiWork _work = new();
    private List<AuditEntry>? _entries;
    private AuditFilter? _shown;
    private string? _next;

    [SupplyParameterFromQuery]
    private string? Subject { get; set; }

    [SupplyParameterFromQuery]
    private string? Actor { get; set; }

    [SupplyParameterFromQuery]
    private DateOnly? From { get; set; }

    [SupplyParameterFromQuery]
    private DateOnly? To { get; set; }

    private AuditFilter Filter => new(Subject, Actor, From, To);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _shown != Filter)
        {
            await LoadAsync();
        }
    }

    private void Narrow(AuditFilter filter) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters("/audit", new Dictionary<string, object?>
    {
        ["subject"] = Written(filter.Subject),
        ["actor"] = Written(filter.Actor),
        ["from"] = filter.From,
        ["to"] = filter.To,
    }));

    private Task<bool> LoadAsync()
    {
        _shown = Filter;
        return _work.DoAsync(async cancellation =>
        {
            await Colleagues.ReadAsync(cancellation);
            var page = await Api.ListAsync(Filter, null, cancellation);
            (_entries, _next) = ([.. page.Items], page.NextCursor);
        });
    }

    private Task<bool> LoadMoreAsync() => _work.DoAsync(async cancellation =>
    {
        var page = await Api.ListAsync(Filter, _next, cancellation);
        _entries!.AddRange(page.Items);
        _next = page.NextCursor;
    });

    private string Name(string actor) => actor.StartsWith($"{PublicId.User}_", StringComparison.Ordinal) ? Colleagues.NameOf(actor) : actor;

    private static string? Written(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();

    public void Dispose() => _work.Dispose();
}
