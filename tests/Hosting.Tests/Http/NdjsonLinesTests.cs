using System.IO.Pipelines;
using System.Text;
using FactCheck.Hosting.Http;

namespace FactCheck.Hosting.Tests.Http;

public sealed class NdjsonLinesTests
{
    [Fact]
    public async Task Gives_each_line_without_its_end_and_leaves_out_empty_ones()
    {
        var lines = new List<string>();
        await foreach (var line in NdjsonLines.ReadAsync(Body("{\"a\":1}\n\n \r\n{\"b\":2}"), TestContext.Current.CancellationToken))
        {
            lines.Add(Encoding.UTF8.GetString(line.Span));
        }

        lines.ShouldBe(["{\"a\":1}", "{\"b\":2}"]);
    }

    [Fact]
    public async Task Whoever_stops_early_leaves_the_rest_to_be_read()
    {
        var body = Body("first\nsecond\n");
        await foreach (var line in NdjsonLines.ReadAsync(body, TestContext.Current.CancellationToken))
        {
            break;
        }

        var left = await body.ReadAsync(TestContext.Current.CancellationToken);
        Encoding.UTF8.GetString(left.Buffer).ShouldBe("second\n");
    }

    private static PipeReader Body(string text) => PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
