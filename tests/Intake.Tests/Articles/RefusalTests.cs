using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace FactCheck.Intake.Tests.Articles;

/// <summary>Bad input: the right status, a sentence, nothing stored.</summary>
public sealed class RefusalTests(IntakeFixture intake)
{
    private static readonly byte[] BrokenUtf8 = [0x41, 0xff, 0xfe, 0x00, 0x42];

    public static TheoryData<string, string, int, string> JsonBodies => new()
    {
        { "an empty body", "", 400, "not the JSON" },
        { "half a document", "{\"text\":", 400, "not the JSON" },
        { "null", "null", 400, "not the JSON" },
        { "a list", "[]", 400, "not the JSON" },
        { "an unknown member", "{\"txt\":\"One.\"}", 400, "does not know" },
        { "a wrong type", "{\"text\":5}", 400, "$.text" },
        { "too deep a document", string.Concat(Enumerable.Repeat("[", 100)), 400, "not the JSON" },
        { "neither text nor html", "{\"title\":\"T\"}", 422, "exactly one" },
        { "both text and html", "{\"text\":\"One.\",\"html\":\"<p>One.</p>\"}", 422, "exactly one" },
        { "an empty text", "{\"text\":\"\"}", 422, "empty" },
        { "a blank text", "{\"text\":\" \\n\\t \"}", 422, "empty" },
        { "a NUL in the text", "{\"text\":\"a\\u0000b\"}", 422, "control characters" },
        { "half a surrogate pair", "{\"text\":\"a\\ud83d\"}", 400, "not the JSON" },
        { "html without words", "{\"html\":\"<script>alert(1)</script>\"}", 422, "no article text" },
        { "a relative url", "{\"text\":\"One.\",\"url\":\"/a\"}", 422, "absolute" },
        { "a javascript url", "{\"text\":\"One.\",\"url\":\"javascript:alert(1)\"}", 422, "http" },
        { "an unknown visibility", "{\"text\":\"One.\",\"visibility\":\"secret\"}", 422, "embargoed" },
        { "an empty externalId", "{\"text\":\"One.\",\"externalId\":\"\"}", 422, "externalId" },
        { "a blank desk", "{\"text\":\"One.\",\"desk\":\"  \"}", 422, "desk" },
        { "a long desk", $"{{\"text\":\"One.\",\"desk\":\"{new string('x', 101)}\"}}", 422, "100" },
        { "a long externalId", $"{{\"text\":\"One.\",\"externalId\":\"{new string('x', 256)}\"}}", 422, "255" },
        { "a text over 256 KiB", $"{{\"text\":\"{new string('x', 256 * 1024 + 1)}\"}}", 413, "262144" },
        { "ten megabytes", $"{{\"text\":\"{new string('x', 10_000_000)}\"}}", 413, "larger" },
    };

    [Theory]
    [MemberData(nameof(JsonBodies))]
    public async Task Refuses(string what, string body, int status, string saying)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        await RefusesAsync(content, (HttpStatusCode)status, saying, what);
    }

    [Fact]
    public async Task Refuses_binary_sent_as_text()
    {
        using var content = new ByteArrayContent(BrokenUtf8) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        await RefusesAsync(content, HttpStatusCode.BadRequest, "UTF-8");
    }

    [Fact]
    public async Task Refuses_binary_sent_as_json()
    {
        using var content = new ByteArrayContent(BrokenUtf8) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        await RefusesAsync(content, HttpStatusCode.BadRequest, "not the JSON");
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/plain; charset=iso-8859-1")]
    [InlineData("application/xml")]
    public async Task Refuses_other_types(string type)
    {
        using var content = new ByteArrayContent("One."u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        await RefusesAsync(content, HttpStatusCode.UnsupportedMediaType, "");
    }

    private async Task RefusesAsync(HttpContent content, HttpStatusCode status, string saying, string? what = null)
    {
        using var client = intake.NewWorkspace();
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/articles") { Content = content };
        // Asks before it sends ten megabytes to somebody who will not read them.
        request.Headers.ExpectContinue = true;
        using var response = await client.SendAsync(request);
        response.StatusCode.ShouldBe(status, what);
        var problem = await response.JsonAsync();
        problem.GetProperty("detail").GetString()!.ShouldContain(saying, Case.Insensitive);
        problem.GetProperty("detail").GetString()!.ShouldNotContain("FactCheck.", Case.Sensitive, "no CLR names");
        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();

        using var list = await client.GetAsync("v1/articles");
        (await list.JsonAsync()).GetProperty("items").GetArrayLength().ShouldBe(0);
    }
}
