using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using FactCheck.Dashboard.Review;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Dashboard.Sources;

/// <summary>How far articles rest on sources without a name. Period and grouping stand in the address, so that a view can be kept and shared.</summary>
public sealed partial class ReportPage
{
    private readonly ApiWork _work = new();
    private readonly List<SourcingGroup> _groups = [];
    private IReadOnlyList<ChartBar> _kinds = [];
    private SourcingReport? _report;
    private ReportQuery? _shown;
    private string? _next;

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery]
    private string? By { get; set; }

    private ReportQuery Query => ReportFilter.Read(From, To, By, Clock);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _shown != Query)
        {
            await LoadAsync();
        }
    }

    private Task<bool> LoadAsync()
    {
        _shown = Query;
        return _work.DoAsync(async cancellation =>
        {
            var report = await Api.ReportAsync(Query, null, cancellation);
            _report = report;
            _groups.Clear();
            Add(report);
            _kinds =
            [
                .. report.Total.Quotes.OrderByDescending(kind => kind.Value)
                    .Select(kind => new ChartBar(Wording.SourceClass(kind.Key), kind.Value, $"{kind.Value}", Wording.IsUnnamed(kind.Key))),
            ];
        });
    }

    private Task<bool> LoadMoreAsync() => _work.DoAsync(async cancellation => Add(await Api.ReportAsync(Query, _next, cancellation)));

    private void Add(SourcingReport report)
    {
        _groups.AddRange(report.Groups.Items);
        _next = report.Groups.NextCursor;
    }

    public void Dispose() => _work.Dispose();
}
