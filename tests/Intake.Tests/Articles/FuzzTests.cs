using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace FactCheck.Intake.Tests.Articles;

/// <summary>
/// Inputs that nobody would write: good ones with bytes changed, cut, doubled and swapped. Whatever comes, it is taken or
/// refused in a sentence, and never a fault of ours. FACTCHECK_FUZZ_MINUTES runs it so long; FACTCHECK_FUZZ_SEED repeats a run.
/// </summary>
public sealed class FuzzTests(IntakeFixture intake, ITestOutputHelper output)
{
    private const int Inputs = 400;

    private static readonly byte[][] Tokens =
    [
        "<"u8.ToArray(), "</p>"u8.ToArray(), "<!--"u8.ToArray(), "<script>"u8.ToArray(), "&#x110000;"u8.ToArray(), "&"u8.ToArray(), "\\u0000"u8.ToArray(), "\\ud800"u8.ToArray(),
        "\""u8.ToArray(), "{"u8.ToArray(), "["u8.ToArray(), "1e999"u8.ToArray(), "null"u8.ToArray(), "\n"u8.ToArray(), [0], [0xFF], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF],
        Encoding.UTF8.GetBytes(new string('<', 300)), Encoding.UTF8.GetBytes(new string('[', 300)),
    ];

    private static readonly (string Path, string ContentType, string Body)[] Good =
    [
        ("v1/articles", "application/json", """{"externalId":"a","title":"T","url":"https://example.com/a","publishedAt":"2026-11-22T12:00:00Z","language":"en","visibility":"published","text":"One “two” said 3 percent."}"""),
        ("v1/articles", "application/json", """{"externalId":"b","html":"<article><h1>H</h1><p>One <a href=\"https://example.com/?a=1&amp;b\">two</a> &mdash; three.<ul><li>x<li>y</ul><table><tr><td>1</table></article>"}"""),
        ("v1/articles:batch", "application/x-ndjson", "{\"externalId\":\"c\",\"text\":\"One.\"}\n{\"html\":\"<p>Two</p>\"}\n\n{\"text\":\"Three\"}\n"),
    ];

    [Fact]
    public async Task Whatever_is_sent_is_taken_or_refused_and_breaks_nothing()
    {
        var seed = Setting("FACTCHECK_FUZZ_SEED") ?? 20261128;
        var random = new Random(seed);
        using var client = intake.NewWorkspace();
        var (began, sent) = (Stopwatch.GetTimestamp(), 0);
        while (Setting("FACTCHECK_FUZZ_MINUTES") is { } minutes ? Stopwatch.GetElapsedTime(began).TotalMinutes < minutes : sent < Inputs)
        {
            var (path, contentType, body) = Good[random.Next(Good.Length)];
            var input = Mutated(Encoding.UTF8.GetBytes(body), random);
            using var content = new ByteArrayContent(input) { Headers = { ContentType = new(contentType) } };
            using var response = await client.PostAsync(path, content, TestContext.Current.CancellationToken);
            var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var what = $"input {sent} of seed {seed}: {Convert.ToBase64String(input)}\n{answer}";
            ((int)response.StatusCode).ShouldBeLessThan(500, what);
            Statuses(answer).ShouldAllBe(status => status < 500, what);
            sent++;
        }

        output.WriteLine($"{sent} inputs of seed {seed}.");
    }

    /// <summary>What each line of an answer says of itself: one of an article, many of a batch. A status in words is an article's own.</summary>
    private static IEnumerable<int> Statuses(string answer) =>
        answer.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line))
            .Where(line => line.TryGetProperty("status", out var status) && status.ValueKind == JsonValueKind.Number)
            .Select(line => line.GetProperty("status").GetInt32());

    private static byte[] Mutated(byte[] good, Random random)
    {
        List<byte> bytes = [.. good];
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat(Tokens[random.Next(Tokens.Length)], random.Next(1, 200)).SelectMany(token => token));
                    break;
                default:
                    bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
