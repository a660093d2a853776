using System.Text.Json;
using FactCheck.Hosting.Http;
using FactCheck.Hosting.Security;
using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>POST /v1/fact-checks:import — NDJSON in, NDJSON out, one result a line; a bad line fails alone.</summary>
internal static class ImportFactChecks
{
    private const int MaxBodyBytes = 32 * 1024 * 1024;
    private const int BatchSize = 200;

    private static readonly byte[] NewLine = "\n"u8.ToArray();

    /// <summary>What became of one line: 201 new, 200 known before, or a problem.</summary>
    internal sealed record Result(int Line, int Status, string? Id = null, string? ExternalId = null, string? Detail = null, string? Field = null);

    private sealed record Row(int Line, FactCheckLine? FactCheck, Result? Problem);

    internal static void Map(RouteGroupBuilder group) =>
        group.MapPost("/fact-checks:import", HandleAsync)
            .RequireScope(Scopes.ReviewsWrite)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithName("ImportFactChecks")
            .WithSummary("Import past fact-checks, one JSON a line; the same id again changes the one that is there")
            .Accepts<FactCheckLine>("application/x-ndjson")
            .Produces<Result>(StatusCodes.Status200OK, "application/x-ndjson")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

    private static async Task HandleAsync(HttpContext http, FactCheckStore store)
    {
        http.Response.ContentType = "application/x-ndjson";
        var number = 0;
        List<Row> batch = [];
        await foreach (var line in NdjsonLines.ReadAsync(http.Request.BodyReader, http.RequestAborted))
        {
            var row = Read(++number, line);

            // One statement cannot change a row twice, so that the second of two with one id waits for the next.
            if (batch.Count == BatchSize || batch.Exists(other => other.FactCheck is not null && other.FactCheck.Id == row.FactCheck?.Id))
            {
                await FlushAsync(batch, store, http);
            }

            batch.Add(row);
        }

        await FlushAsync(batch, store, http);
    }

    private static Row Read(int number, ReadOnlyMemory<byte> line)
    {
        try
        {
            var factCheck = JsonSerializer.Deserialize<FactCheckLine>(line.Span, JsonDefaults.Options);
            return factCheck is null ? Malformed(number, "")
                : factCheck.Fault() is var (field, detail) ? new Row(number, null, new Result(number, 422, ExternalId: factCheck.Id, Detail: detail, Field: field))
                : new Row(number, factCheck, null);
        }
        catch (JsonException exception)
        {
            return Malformed(number, exception.Path is null or "$" ? "" : $" at {exception.Path}");
        }
    }

    private static Row Malformed(int number, string where) =>
        new(number, null, new Result(number, 400, Detail: $"The line is not the JSON of one fact-check{where}: it needs id and claim."));

    private static async Task FlushAsync(List<Row> batch, FactCheckStore store, HttpContext http)
    {
        var good = batch.Select(row => row.FactCheck).OfType<FactCheckLine>().ToList();
        var written = good is [] ? [] : await store.WriteAsync(good, http.RequestAborted);
        foreach (var row in batch)
        {
            var result = row.Problem ?? Done(row.Line, written[row.FactCheck!.Id]);
            await JsonSerializer.SerializeAsync(http.Response.Body, result, JsonDefaults.Options, http.RequestAborted);
            await http.Response.Body.WriteAsync(NewLine, http.RequestAborted);
        }

        batch.Clear();
    }

    private static Result Done(int line, FactCheckStore.Written written) =>
        new(line, written.IsNew ? 201 : 200, PublicId.Format(PublicId.FactCheck, written.Id), written.ExternalId);
}
