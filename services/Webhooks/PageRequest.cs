using FactCheck.Hosting.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FactCheck.Webhooks;

/// <summary>Where a list that runs from new to old goes on.</summary>
internal readonly record struct PageRequest(DateTimeOffset CreatedAt, Guid Id)
{
    internal static ProblemHttpResult? Problem(int limit, string? cursor, out PageRequest? from)
    {
        from = null;
        if (limit is < 1 or > Cursor.MaxLimit)
        {
            return Problems.Invalid("invalid-limit", $"limit must be 1 to {Cursor.MaxLimit}.", "limit");
        }

        if (cursor is null)
        {
            return null;
        }

        if (!Cursor.TryDecode(cursor, out var position))
        {
            return Problems.Invalid("invalid-cursor", "cursor is not one that this list gave.", "cursor");
        }

        from = new PageRequest(new DateTimeOffset(position.SortKey, TimeSpan.Zero), position.Id);
        return null;
    }
}
