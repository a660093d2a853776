using System.Diagnostics;
using FactCheck.Intake.Articles;

namespace FactCheck.Intake.Admission;

/// <summary>A revision that was accepted and is not checked yet: under way, or held back while others of its workspace are.</summary>
internal sealed class UncheckedRevision
{
    public Guid ArticleId { get; private init; }

    public int Number { get; private init; }

    public Guid WorkspaceId { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Since when it is under way; null while it is held back.</summary>
    public DateTimeOffset? AdmittedAt { get; private init; }

    /// <summary>W3C trace context of the request that brought it, so that one trace follows the article.</summary>
    public string? TraceParent { get; private init; }

    internal static UncheckedRevision Create(ArticleRevision revision, bool isAdmitted) => new()
    {
        ArticleId = revision.ArticleId,
        Number = revision.Number,
        WorkspaceId = revision.WorkspaceId,
        ReceivedAt = revision.ReceivedAt,
        AdmittedAt = isAdmitted ? revision.ReceivedAt : null,
        TraceParent = Activity.Current?.Id,
    };
}
