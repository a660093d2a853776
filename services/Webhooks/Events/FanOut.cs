using System.Diagnostics;
using FactCheck.Hosting.Security;
using FactCheck.Webhooks.Deliveries;
using FactCheck.Webhooks.Recipients;
using FactCheck.Webhooks.Subscriptions;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Webhooks.Events;

/// <summary>Turns a message into events and a delivery to each subscription that asks for them, in the transaction that is open.</summary>
internal sealed class FanOut(WebhooksDbContext db, RecipientLedger ledger, Workspace workspace, PublicAddresses addresses, TimeProvider clock)
{
    /// <param name="context">The message.</param>
    /// <param name="drafts">Its events: of one workspace and one type.</param>
    internal async Task SendAsync(ConsumeContext context, params EventDraft[] drafts)
    {
        var messageId = context.MessageId ?? throw new InvalidOperationException("A message without an id is no event.");
        if (drafts is [var first, ..])
        {
            workspace.Enter(first.WorkspaceId);
            await AddAsync(messageId, drafts, context.CancellationToken);
        }
    }

    internal async Task AddAsync(Guid messageId, EventDraft[] drafts, CancellationToken cancellationToken)
    {
        var holders = drafts[0].Verdict is { } verdict ? await ledger.OpenAsync(verdict, drafts[0].Type, cancellationToken) : [];
        var candidates = await CandidatesAsync(drafts[0].Type, holders, cancellationToken);
        foreach (var draft in drafts)
        {
            await AddAsync(draft, messageId, [.. candidates.Where(one => holders.Contains(one.Id) || one.Filter.Passes(draft))], cancellationToken);
        }
    }

    /// <summary>Who asks for the type, and who holds an earlier version; kept from being deleted until the deliveries are there.</summary>
    private Task<List<Subscription>> CandidatesAsync(string type, Guid[] holders, CancellationToken cancellationToken) =>
        db.Subscriptions
            .FromSql(
                $"""
                 SELECT * FROM webhooks.subscriptions
                 WHERE workspace_id = {workspace.Id} AND ((disabled_at IS NULL AND {type} = ANY (event_types)) OR id = ANY ({holders}))
                 FOR KEY SHARE
                 """)
            .AsNoTracking()
            .ToListAsync(cancellationToken);

    private async Task AddAsync(EventDraft draft, Guid messageId, IReadOnlyList<Subscription> recipients, CancellationToken cancellationToken)
    {
        // An amendment is kept though nobody is to be told yet: an earlier version may be on its way here.
        if (recipients.Count == 0 && draft.Verdict is null)
        {
            return;
        }

        var now = clock.GetUtcNow();
        var happened = new WebhookEvent
        {
            Id = draft.IdIn(messageId),
            WorkspaceId = draft.WorkspaceId,
            Type = draft.Type,
            ArticleId = draft.Article?.ArticleId,
            VerdictId = draft.Verdict?.Id,
            VerdictVersion = draft.Verdict?.Version,
            Body = draft.Write(addresses),
            CreatedAt = now,
            TraceParent = Activity.Current?.Id,
        };
        db.Add(happened);
        db.AddRange(recipients.SelectMany(recipient => Delivery.Of(happened, recipient, now)));
        if (draft.Verdict is { } verdict)
        {
            await ledger.AddAsync(verdict, recipients, now, cancellationToken);
        }
    }
}
