using FactCheck.Dashboard.Clients;
using FactCheck.Dashboard.Layout;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace FactCheck.Dashboard.Webhooks;

/// <summary>One endpoint: how it fares, what can be done to it, and what was sent to it.</summary>
public sealed partial class WebhookPage
{
    private readonly ApiWork _work = new();
    private WebhookFormModel _form = new();
    private IReadOnlyList<EventType>? _types;
    private Deliveries? _deliveries;
    private Webhook? _webhook;
    private string? _secret;
    private bool _isEdited;

    [Parameter]
    public string Id { get; set; } = "";

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await LoadAsync();
        }
    }

    private Task<bool> LoadAsync() => _work.DoAsync(async cancellation =>
    {
        _types = await Api.EventTypesAsync(cancellation);
        _webhook = await Api.GetAsync(Id, cancellation);
    });

    private void Edit()
    {
        _work.Forget();
        _isEdited = !_isEdited;
        _form = WebhookFormModel.Of(_webhook!);
    }

    private async Task SaveAsync()
    {
        if (await _work.DoAsync(async cancellation => _webhook = await Api.ChangeAsync(Id, _form.Draft(), cancellation)))
        {
            _isEdited = false;
            Notices.Add("The endpoint is changed.", Severity.Normal);
        }
    }

    private Task<bool> SwitchAsync() => _work.DoAsync(async cancellation => _webhook = await Api.SwitchAsync(Id, !_webhook!.Enabled, cancellation));

    private Task<bool> RotateAsync() => _work.DoAsync(async cancellation =>
    {
        _webhook = await Api.RotateAsync(Id, cancellation);
        _secret = _webhook.Secret;
    });

    private async Task PingAsync()
    {
        if (await _work.DoAsync(cancellation => Api.PingAsync(Id, cancellation)))
        {
            await _deliveries!.FollowAsync();
        }
    }

    private async Task DeleteAsync()
    {
        if (await _work.DoAsync(cancellation => Api.DeleteAsync(Id, cancellation)))
        {
            Navigation.NavigateTo("/webhooks");
        }
    }

    public void Dispose() => _work.Dispose();
}
