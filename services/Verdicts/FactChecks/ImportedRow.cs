using System.Runtime.CompilerServices;
using System.Text.Json;
using FactCheck.Hosting.Http;

namespace FactCheck.Verdicts.FactChecks;

/// <summary>One fact-check of an import, or what was wrong with it.</summary>
/// <param name="Number">Of the line, or of the review within its document, from 1.</param>
/// <param name="FactCheck">Null where it cannot be imported.</param>
/// <param name="Problem">Null where it can.</param>
internal sealed record ImportedRow(int Number, FactCheckLine? FactCheck, ImportFactChecks.Result? Problem)
{
    internal static IAsyncEnumerable<ImportedRow> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.HasJsonContentType() ? DocumentAsync(request, cancellationToken) : LinesAsync(request, cancellationToken);

    private static async IAsyncEnumerable<ImportedRow> LinesAsync(HttpRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0;
        await foreach (var line in NdjsonLines.ReadAsync(request.BodyReader, cancellationToken))
        {
            number++;

            // What ClaimReviews have and our own lines do not: a feed like the one that we publish ourselves.
            var rows = line.Span.IndexOf("\"@type\""u8) >= 0 ? Reviews(line, number, isLine: true) : [Read(line, number)];
            foreach (var row in rows)
            {
                yield return row;
            }
        }
    }

    private static async IAsyncEnumerable<ImportedRow> DocumentAsync(HttpRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellationToken);
        foreach (var row in Reviews(body.GetBuffer().AsMemory(0, (int)body.Length), 1, isLine: false))
        {
            yield return row;
        }
    }

    private static List<ImportedRow> Reviews(ReadOnlyMemory<byte> json, int number, bool isLine)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            List<ImportedRow> rows = [.. ClaimReviewReader.Read(document.RootElement).Select((review, index) => Checked(isLine ? number : index + 1, review))];
            return rows is [] ? [Refused(number, 422, "There is no ClaimReview in it: not alone, in an array, in a @graph or in a DataFeed.")] : rows;
        }
        catch (JsonException exception)
        {
            return [Refused(number, 400, $"It is not JSON: at byte {exception.BytePositionInLine} of line {exception.LineNumber + 1}.")];
        }
    }

    private static ImportedRow Read(ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize<FactCheckLine>(line.Span, JsonDefaults.Options) is { } factCheck ? Checked(number, factCheck) : Malformed(number, "");
        }
        catch (JsonException exception)
        {
            return Malformed(number, exception.Path is null or "$" ? "" : $" at {exception.Path}");
        }
    }

    private static ImportedRow Checked(int number, FactCheckLine factCheck) =>
        factCheck.Fault() is var (field, detail) ? new(number, null, new(number, 422, ExternalId: factCheck.Id, Detail: detail, Field: field))
        : new(number, factCheck, null);

    private static ImportedRow Malformed(int number, string where) =>
        Refused(number, 400, $"The line is not the JSON of one fact-check{where}: it needs id and claim.");

    private static ImportedRow Refused(int number, int status, string detail) => new(number, null, new(number, status, Detail: detail));
}
