using System.Net;
using System.Text;

namespace FactCheck.Verdicts.Tests.Settings;

public sealed class PublisherTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Keeps_in_whose_name_verdicts_are_published()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await PutAsync(client, """{ "name": "Coast Courier", "url": "https://courier.example", "language": "pt-BR" }""");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var kept = await client.ReadAsync("/v1/publisher");
        kept.Text("name").ShouldBe("Coast Courier");
        kept.Text("language").ShouldBe("pt-BR");
        (await client.ItemsAsync("/v1/audit?subject=publisher")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{ "name": " " }""", "name has")]
    [InlineData("""{ "name": "C", "url": "javascript:alert(1)" }""", "url, logo, sameAs and pages are")]
    [InlineData("""{ "name": "C", "pages": "/factchecks" }""", "url, logo, sameAs and pages are")]
    [InlineData("""{ "name": "C", "sameAs": ["https://user:word@courier.example"] }""", "url, logo, sameAs and pages are")]
    [InlineData("""{ "name": "C", "pages": "https://courier.example/?page=" }""", "pages has neither")]
    [InlineData("""{ "name": "C", "language": "English, please" }""", "language is")]
    [InlineData("""{ "name": "C", "colour": "red" }""", "The publisher cannot be read")]
    [InlineData("""{ "name": "C", "sameAs": [null] }""", "url, logo, sameAs and pages are")]
    [InlineData("[", "The publisher cannot be read")]
    public async Task Says_what_is_wrong_with_a_publisher(string publisher, string sentence)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await PutAsync(client, publisher);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("detail").ShouldStartWith(sentence);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string publisher) =>
        client.SendAsync(HttpMethod.Put, "/v1/publisher", "\"1\"", new StringContent(publisher, Encoding.UTF8, "application/json"));
}
