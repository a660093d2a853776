using System.Text;
using System.Text.Json;
using FactCheck.Testing;

namespace FactCheck.Fuzz;

/// <summary>What fuzzing begins with: the seeds' articles in every form that intake takes, and the words of those forms.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal static IReadOnlyList<byte[]> Texts { get; } =
        [.. Seeds.Articles.Where(article => article.Text is not null).Select(article => Bytes(article.Text!)), Bytes("“It is,” she said."), Bytes("a")];

    internal static IReadOnlyList<byte[]> Html { get; } =
    [
        .. Seeds.Articles.Where(article => article.Html is not null).Select(article => Bytes(article.Html!)),
        Bytes("<!doctype html><html><head><title>Vote &amp; budget</title><meta property='og:title' content='Vote'></head><body><article><h1>Vote</h1><p>Taxes will rise, <a href='/plan?x=1#y'>officials</a> said.</p></article></body></html>"),
        Bytes("<p>Rents rose <b>40<i> percent</b></i>, said <q cite=x>the board</q>.<table><tr><td>1<p>2</table><svg><title>x</title></svg><noscript><p>no</noscript>"),
        Bytes($"<title>{string.Concat(Enumerable.Repeat("\U0001f600", 505))}</title><p>Yes, she said.</p>"),
        Bytes("<ul><li>One<li>Two<ol start=3><li>Three</ul><pre>\n a\n  b</pre><br><hr><select><option>x</select><textarea>t</textarea>"),
    ];

    internal static IReadOnlyList<byte[]> Json { get; } =
    [
        .. Seeds.Articles.Select(article => JsonSerializer.SerializeToUtf8Bytes(article, Options)),
        Bytes("""{"externalId":"a","text":"It is \u00e9 \ud83d\ude00.","publishedAt":"2026-01-31T20:00:00+02:00","visibility":"embargoed"}"""),
        Bytes("""{"url":"https://news.example/a?b=c","html":"<p>Yes.</p>","desk":"home","byline":"A. B.","language":"en"}"""),
    ];

    /// <summary>A few lines each.</summary>
    internal static IReadOnlyList<byte[]> Lines { get; } =
        [.. Json.Select((line, index) => (byte[])[.. line, .. "\n"u8, .. Json[(index + 1) % Json.Count], .. "\r\n\r\n{}\n"u8])];

    internal static IReadOnlyList<byte[]> TextTokens { get; } =
    [
        .. Words("said", " said: “", "”", "\"", "'", "according to ", "$1.5 million", "…", "\n\n", " ", "\t", "\u202e", "\u200b", "\u0301", "\ufeff", "\u0000", "1,000,000,000,000", "%", "—", "Dr. ", "U.S. ", "https://x.example/"),
        [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80],
    ];

    internal static IReadOnlyList<byte[]> HtmlTokens { get; } =
    [
        .. TextTokens,
        .. Words("<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "&#x110000;", "&#0;", "&#xd800;", "&notin;", "&amp", "<p>", "</p>", "<div>", "<b>", "<i>", "<a href='javascript:x'>", "<a href='//[::1'>", "<a href=\"", "<table>", "<tr>", "<svg>", "<math>", "<template>", "<script>", "</script>", "<style>", "<title>", "<plaintext>", "<frameset>", "<base href='http://x'>", "<iframe srcdoc='<p>'>", " onload=x", "='", "<meta property='og:title' content='"),
    ];

    internal static IReadOnlyList<byte[]> JsonTokens { get; } =
    [
        .. TextTokens,
        .. Words("{", "}", "[", "]", ":", ",", "null", "true", "-0", "1e999", "\"\"", "\"text\":", "\"html\":", "\"url\":", "\"title\":", "\"publishedAt\":", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\\ud800", "\\u0000", "\\", "\\u", "/*x*/", "\"externalId\":\"a\",", "\n", "\r\n"),
    ];

    private static IEnumerable<byte[]> Words(params string[] words) => words.Select(Bytes);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
