using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Dashboard.Review.Deciding;

/// <summary>What is being written, and what becomes of it: kept by the browser until it is sent.</summary>
public sealed partial class ClaimPage
{
    private FindingDraft _draft = new();
    private Deed _deed;
    private Proposal? _proposal;
    private string? _preview;
    private string? _keptKey;
    private bool _restored;
    private bool _keepDue;
    private string? _forgetKey;
    private bool _focusDue;
    private bool _revealDue;

    /// <summary>Whose it is, what it is about and what for: another user of the same browser gets none of it.</summary>
    private string DraftKey => $"{_me}.{Id}{(_deed == Deed.None ? "" : $".{_deed}")}";

    private DeedWords Words => DeedWords.Of(_deed, Work.Versions.Count > 0);

    private bool IsWriting => _deed == Deed.Correct || (_deed == Deed.None && Work.Claim?.Allows(Steps.Propose) == true);

    private EventCallback Cancelling => _deed == Deed.None ? default : EventCallback.Factory.Create(this, Cancel);

    private bool CanDecide(Proposal proposal) => _canPublish && proposal is { State: "proposed", IsHidden: false } && Work.Claim!.Allows(Steps.Approve);

    private void TurnTo(Deed deed, FindingDraft? draft = null) =>
        (_deed, _draft, _restored, _keptKey, _focusDue) = (deed, draft ?? new FindingDraft(), false, null, deed != Deed.None);

    private async Task ChooseAsync(Deed deed)
    {
        TurnTo(deed, deed == Deed.Correct && Work.Versions.Count > 0 ? FindingDraft.Of(Work.Versions[0], Work.Scale!) : null);
        if (deed == Deed.Publish && Work.Standing.FirstOrDefault(proposal => proposal.State == "approved") is { } approved)
        {
            await PreviewAsync(FindingDraft.Of(approved, Work.Scale!));
        }
    }

    private void RequestChanges(Proposal proposal)
    {
        TurnTo(Deed.RequestChanges);
        _proposal = proposal;
    }

    private void Cancel()
    {
        _preview = null;
        Forget();
    }

    /// <summary>What was sent, or is not wanted any more; what was being written before comes back.</summary>
    private void Forget()
    {
        _forgetKey = DraftKey;
        TurnTo(Deed.None);
    }

    /// <summary>Nothing is sent that was written here: a draft of one's own is kept.</summary>
    private Task ApproveAsync(Proposal proposal) =>
        DoingAsync(() => Work.DoAsync(claim => Work.Api.ApproveAsync(claim, proposal.Id), _leaving.Token));

    private Task SendReasonAsync() => _deed switch
    {
        Deed.RequestChanges => SendAsync(claim => Work.Api.RequestChangesAsync(claim, _proposal?.Id ?? "", _draft.Note)),
        Deed.Publish => SendAsync(claim => Work.Api.PublishAsync(claim, string.IsNullOrWhiteSpace(_draft.Note) ? null : _draft.Note)),
        _ => SendAsync(claim => Work.Api.RetractAsync(claim, _draft.Note)),
    };

    private Task SendFindingAsync()
    {
        if (_draft.Lacks() is { } missing)
        {
            Work.Say(missing);
            return Task.CompletedTask;
        }

        return _deed == Deed.Correct
            ? SendAsync(claim => Work.Api.CorrectAsync(claim, _draft.ToFinding(withNote: true)))
            : SendAsync(claim => Work.Api.ProposeAsync(claim, _draft.ToFinding()));
    }

    private Task SendAsync(Func<Claim, Task> step) => DoingAsync(async () =>
    {
        if (await Work.DoAsync(step, _leaving.Token))
        {
            _preview = null;
            Forget();
            await Lease.ReleaseAsync();
        }
    });

    /// <summary>Nothing waits for it: whoever publishes at once need not see it first.</summary>
    private async Task PreviewAsync(FindingDraft draft)
    {
        var (claim, deed) = (Work.Claim!, _deed);
        try
        {
            var preview = await Work.Api.PreviewAsync(claim, draft.ToFinding(), _leaving.Token);
            if (deed == _deed && Work.Claim is { } now && (now.Id, now.Status) == (claim.Id, claim.Status))
            {
                (_preview, _revealDue) = (preview, true);
            }
        }
        catch (ApiException exception)
        {
            Work.Say(draft.Lacks() ?? exception.Message);
        }
    }

    /// <summary>After each drawing: what was typed before comes back, what was sent goes.</summary>
    private async Task KeepDraftAsync(ScriptPart keys)
    {
        if (_forgetKey is { } sent)
        {
            _forgetKey = null;
            await keys.CallAsync("forget", sent);
        }

        if (_keepDue)
        {
            _keepDue = false;
            await keys.CallAsync("keep", true);
        }

        if (_keptKey != DraftKey && Work.Claim is not null)
        {
            _keptKey = DraftKey;
            if (FindingDraft.Read(await keys.AskAsync<string?>("kept", DraftKey)) is { IsEmpty: false } kept)
            {
                (_draft, _restored) = (kept, true);
                StateHasChanged();
            }
        }

        if (_revealDue && _preview is not null)
        {
            _revealDue = false;
            await keys.CallAsync("reveal");
        }

        if (_focusDue)
        {
            _focusDue = false;
            await keys.CallAsync("first");
        }
    }

    private string PageOf(VerdictVersion version) => $"{Configuration.PublicGateway()}/factchecks/{version.Slug}";
}
