using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace FactCheck.Verdicts.ClaimReviews;

/// <summary>
/// What the two feeds have in common: anybody may read them, whoever has the latest is told so, and they are of one
/// workspace: of the one that is named, or of the first.
/// </summary>
internal static class Feed
{
    internal delegate Task WriteFeed(Stream body, PublishingHouse house);

    internal static RouteHandlerBuilder IsPublicFeed(this RouteHandlerBuilder feed, string contentType) => feed
        .AllowAnonymous()
        .Produces<string>(StatusCodes.Status200OK, contentType)
        .Produces(StatusCodes.Status304NotModified)
        .ProducesProblem(StatusCodes.Status404NotFound);

    /// <returns>False where it is no workspace's id; one that is unknown has published nothing.</returns>
    internal static bool TryEnter(this Workspace workspace, string? id)
    {
        var chosen = Workspace.DefaultId;
        if (id is not null && !Guid.TryParseExact(id, "N", out chosen))
        {
            return false;
        }

        workspace.Enter(chosen);
        return true;
    }

    internal static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> AnswerAsync(
        HttpContext http, PublishedVerdicts verdicts, string contentType, WriteFeed write)
    {
        var house = await verdicts.HouseAsync(http.RequestAborted);
        var extent = await verdicts.MeasureAsync(http.RequestAborted);

        // Stale though young: a correction should reach whoever reads the feed at the next reading.
        http.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.Stream(
            body => write(body, house),
            contentType,
            lastModified: extent.ChangedAt,
            entityTag: new EntityTagHeaderValue($"\"{extent.Count}-{extent.ChangedAt?.UtcTicks:x}-{house.Version}\"", isWeak: true));
    }
}
