using System.Net;
using System.Text;
using FactCheck.Testing;

namespace FactCheck.Verdicts.Tests.Settings;

public sealed class RatingScaleTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Starts_with_six_points()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var scale = await client.ReadAsync("/v1/rating-scale");

        scale.Text("id").ShouldBe("six-point");
        scale.GetProperty("ratings").GetArrayLength().ShouldBe(6);
    }

    [Fact]
    public async Task Takes_the_seeds_scale_in_words()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var words = await File.ReadAllTextAsync(Path.Combine(Seeds.Folder, "rating-scales", "text-only.json"));

        using var answer = await PutAsync(client, words);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.ReadAsync("/v1/rating-scale")).Text("id").ShouldBe("text-only");
    }

    [Theory]
    [InlineData("""{ "id": "x", "name": "X", "kind": "stars", "ratings": [] }""", "kind is ordinal or text.")]
    [InlineData("""{ "id": "x", "name": "X", "kind": "text", "ratings": [] }""", "ratings has 2 to 20 entries.")]
    [InlineData("""{ "id": "x", "name": "X", "kind": "text", "ratings": [null, null] }""", "Every rating needs a label.")]
    [InlineData("""{ "id": "x" }""", "The rating scale cannot be read")]
    [InlineData("[", "The rating scale cannot be read")]
    public async Task Says_what_is_wrong_with_a_scale(string scale, string sentence)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await PutAsync(client, scale);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.JsonAsync()).Text("detail").ShouldStartWith(sentence);
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient client, string scale) =>
        client.SendAsync(HttpMethod.Put, "/v1/rating-scale", "\"1\"", new StringContent(scale, Encoding.UTF8, "application/json"));
}
