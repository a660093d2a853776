using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Dashboard.Accounts;
using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Dashboard.Policies;

/// <summary>The policy in force and, for administrators, the draft of the next: tried on the stored claims before it takes effect.</summary>
public sealed partial class PolicyPage
{
    private readonly ApiWork _work = new();
    private PolicyFaults _faults = new(null);
    private PolicyDraft? _draft;
    private JsonObject? _theirs;
    private DryRun? _dryRun;
    private bool _isRunning;
    private int _run;
    private int? _from;
    private bool _canEdit;
    private bool _asText;

    /// <summary>The version that is restored: it comes as a draft.</summary>
    [SupplyParameterFromQuery]
    private int? From { get; set; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _canEdit = (await Authentication.GetAuthenticationStateAsync()).User.IsInRole(Roles.Admin);
            await LoadAsync();
        }
    }

    private Task<bool> LoadAsync() => _work.DoAsync(async cancellation =>
    {
        var inForce = await Api.GetAsync(cancellation);
        Begin(From is { } version && _canEdit ? await Api.GetAsync(version, cancellation) : inForce, inForce);
        _from = _canEdit ? From : null;
    });

    private void Begin(JsonObject shown, JsonObject inForce)
    {
        _draft = new PolicyDraft(shown, inForce);
        _theirs = null;
        Forget();
    }

    /// <summary>What was found wrong, or tried out, was of another draft.</summary>
    private void Forget()
    {
        Stop();
        _work.Forget();
        _faults = new PolicyFaults(null);
        _dryRun = null;
    }

    private void TakeText(string? text)
    {
        Forget();
        _faults = new PolicyFaults(_draft!.Take(text ?? ""));
    }

    private async Task TryAsync()
    {
        Forget();
        var run = _run;
        _isRunning = true;
        var (policy, sum) = (_draft!.Text, new DryRun());
        await _work.DoAsync(async leaving =>
        {
            do
            {
                sum = sum.Plus(await Api.DryRunAsync(policy, sum.NextCursor, leaving));
                _dryRun = run == _run ? sum : _dryRun;
                StateHasChanged();
            }
            while (sum.NextCursor is not null && run == _run);
        });
        if (run == _run)
        {
            _isRunning = false;
            _faults = new PolicyFaults(_work.Problem);
        }
    }

    private void Stop()
    {
        _run++;
        _isRunning = false;
    }

    private async Task SaveAsync()
    {
        Stop();
        JsonObject? saved = null;
        if (await _work.DoAsync(async cancellation => saved = await Api.PutAsync(_draft!.Text, _draft.Replaces, cancellation)))
        {
            Begin(saved!, saved!);
            _from = null;
            Notices.Add($"Version {_draft!.Replaces} is in force. Waiting claims follow it.", MudBlazor.Severity.Normal);
        }
        else if (_work.IsConflict && _work.Refusal!.Current is { } current)
        {
            _theirs = current.Deserialize<JsonObject>();
        }
        else
        {
            _faults = new PolicyFaults(_work.Problem);
        }
    }

    private async Task DiscardAsync()
    {
        Navigation.NavigateTo("/policy");
        From = null;
        await LoadAsync();
    }

    /// <summary>My draft goes on, and now replaces theirs.</summary>
    private void KeepMine() => Begin(JsonNode.Parse(_draft!.Text)!.AsObject(), _theirs!);

    public void Dispose() => _work.Dispose();
}
