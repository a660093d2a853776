using System.Net;
using FactCheck.Dashboard.Clients;
using MudBlazor;

namespace FactCheck.Dashboard.Review;

/// <summary>What a reviewer does to a claim, and how they take it back.</summary>
internal sealed class ClaimDecisions(ClaimsClient api, ISnackbar snackbar)
{
    private Func<Task>? _undo;

    /// <summary>Dismisses, and offers to undo it.</summary>
    /// <returns>The claim as it is now, which a colleague may have changed first.</returns>
    internal async Task<Claim> DismissAsync(Claim claim, Func<Claim, Task> reopened)
    {
        var result = await MoveAsync(claim, api.DismissAsync);
        if (result.IsDismissed)
        {
            OfferUndo($"Dismissed: {Shorten(claim.Text)}", async () => await reopened(await MoveAsync(result, api.ReopenAsync)));
        }

        return result;
    }

    /// <summary>The same for many that were dismissed at once.</summary>
    internal void OfferToReopen(IReadOnlyList<Claim> dismissed, Func<Task> reopened)
    {
        if (dismissed.Count > 0)
        {
            OfferUndo($"{Wording.Count(dismissed.Count, "claim")} dismissed", async () =>
            {
                foreach (var claim in dismissed)
                {
                    await MoveAsync(claim, api.ReopenAsync);
                }

                await reopened();
            });
        }
    }

    internal Task<Claim> ReopenAsync(Claim claim) => MoveAsync(claim, api.ReopenAsync);

    internal async Task UndoLastAsync()
    {
        if (_undo is { } undo)
        {
            _undo = null;
            snackbar.Clear();
            await undo();
        }
    }

    private void OfferUndo(string told, Func<Task> undo)
    {
        _undo = undo;
        snackbar.Add(told, Severity.Normal, options =>
        {
            options.Action = "Undo (u)";
            options.ActionColor = Color.Inherit;
            options.OnClick = _ => UndoLastAsync();
            options.CloseAfterNavigation = false;
        });
    }

    private async Task<Claim> MoveAsync(Claim claim, Func<Claim, CancellationToken, Task<Claim>> move)
    {
        try
        {
            return await move(claim, CancellationToken.None);
        }
        catch (ApiException exception)
        {
            if (exception.Status is HttpStatusCode.PreconditionFailed or HttpStatusCode.Conflict)
            {
                return await LatestAsync(claim);
            }

            snackbar.Add(exception.Message, Severity.Error);
            return claim;
        }
    }

    private async Task<Claim> LatestAsync(Claim claim)
    {
        try
        {
            var latest = await api.GetAsync(claim.Id);
            snackbar.Add($"Somebody else changed this claim first: it is {Wording.Of(latest.Status)} now.", Severity.Info);
            return latest;
        }
        catch (ApiException exception)
        {
            snackbar.Add(exception.Message, Severity.Error);
            return claim;
        }
    }

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..59].TrimEnd()}…";
}
