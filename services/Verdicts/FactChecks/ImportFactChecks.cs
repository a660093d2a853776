using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>
/// POST /v1/fact-checks:import — NDJSON in, of our own form or ClaimReviews, or one JSON-LD document with ClaimReviews in it;
/// NDJSON out, one result a line. A bad one fails alone.
/// </summary>
internal static class ImportFactChecks
{
    private const int MaxBodyBytes = 32 * 1024 * 1024;
    private const int BatchSize = 200;

    private const string ClaimReview =
        """
        {
          "@context": "https://schema.org", "@type": "ClaimReview", "url": "https://checks.example/tax-rate", "datePublished": "2025-11-03",
          "claimReviewed": "The tax rate has doubled since 2010.", "author": { "@type": "Organization", "name": "Checks" },
          "reviewRating": { "@type": "Rating", "alternateName": "Mostly does not hold up" }
        }
        """;

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>What became of one line, or of one review of a document: 201 new, 200 known before, or a problem.</summary>
    internal sealed record Result(int Line, int Status, string? Id = null, string? ExternalId = null, string? Detail = null, string? Field = null);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/fact-checks:import", HandleAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithName("ImportFactChecks")
            .WithSummary("Import past fact-checks, one JSON a line, or others' ClaimReviews as JSON-LD; the same id again changes the one that is there")
            .WithExample(
                request: """
                {"id":"fc-1","claim":"The tax rate has doubled since 2010.","rating":2,"ratingText":"Mostly does not hold up","reviewedAt":"2025-11-03"}
                {"id":"fc-2"}
                """,
                response: """
                {"line":1,"status":201,"id":"fct_019a8f2eec107d4c8e2b6a90d1f3c577","externalId":"fc-1"}
                {"line":2,"status":400,"detail":"The line is not the JSON of one fact-check: it needs id and claim."}
                """,
                mediaType: "application/x-ndjson")
            .WithExample(request: ClaimReview, mediaType: "application/ld+json")
            .WithExample(request: ClaimReview, mediaType: "application/json")
            .Accepts<FactCheckLine>("application/x-ndjson", "application/ld+json", "application/json")
            .Produces<Result>(StatusCodes.Status200OK, "application/x-ndjson")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task HandleAsync(HttpContext http, FactCheckStore store)
    {
        http.Response.ContentType = "application/x-ndjson";
        List<ImportedRow> batch = [];
        await foreach (var row in ImportedRow.ReadAsync(http.Request, http.RequestAborted))
        {
            // One statement cannot change a row twice, so that the second of two with one id waits for the next.
            if (batch.Count == BatchSize || batch.Exists(other => other.FactCheck is not null && other.FactCheck.Id == row.FactCheck?.Id))
            {
                await FlushAsync(batch, store, http);
            }

            batch.Add(row);
        }

        await FlushAsync(batch, store, http);
    }

    private static async Task FlushAsync(List<ImportedRow> batch, FactCheckStore store, HttpContext http)
    {
        var good = batch.Select(row => row.FactCheck).OfType<FactCheckLine>().ToList();
        var written = good is [] ? [] : await store.WriteAsync(good, http.RequestAborted);
        foreach (var row in batch)
        {
            var result = row.Problem ?? Done(row.Number, written[row.FactCheck!.Id]);
            await JsonSerializer.SerializeAsync(http.Response.Body, result, JsonDefaults.Options, http.RequestAborted);
            await http.Response.Body.WriteAsync(NewLine, http.RequestAborted);
        }

        batch.Clear();
    }

    private static Result Done(int line, FactCheckStore.Written written) =>
        new(line, written.IsNew ? 201 : 200, PublicId.Format(PublicId.FactCheck, written.Id), written.ExternalId);
}
