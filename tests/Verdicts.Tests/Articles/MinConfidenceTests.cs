using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests.Articles;

public sealed class MinConfidenceTests(RunningVerdicts verdicts)
{
    [Theory]
    [InlineData("", 2)]
    [InlineData("?minConfidence=0", 2)]
    [InlineData("?minConfidence=0.4", 2)]
    [InlineData("?minConfidence=0.41", 1)]
    [InlineData("?minConfidence=9e-1", 1)]
    [InlineData("?minConfidence=1", 0)]
    public async Task An_analysis_shows_the_attributions_that_are_so_sure(string query, int left)
    {
        using var client = await WithOneDoubtfulSourceAsync();
        var article = (await client.ItemsAsync("/v1/claims"))[0].GetProperty("article").Text("id");

        var analysis = await client.ReadAsync($"/v1/articles/{article}/analysis{query}");

        var shown = analysis.GetProperty("attributions").EnumerateArray().Select(relation => relation.Text("id")).ToList();
        shown.Count.ShouldBe(left);
        var claims = analysis.GetProperty("claims").EnumerateArray().ToList();
        claims.Count.ShouldBe(2);
        claims.SelectMany(claim => claim.GetProperty("attributedTo").EnumerateArray()).Select(id => id.GetString()).ShouldBe(shown);
        analysis.GetProperty("sources").EnumerateArray().SelectMany(source => source.GetProperty("attributions").EnumerateArray()).Select(id => id.GetString()).ShouldBe(shown);
    }

    [Fact]
    public async Task A_claim_stays_when_the_attribution_it_has_is_not_so_sure()
    {
        using var client = await WithOneDoubtfulSourceAsync();

        var claims = await client.ItemsAsync("/v1/claims?minConfidence=0.5&sort=newest");
        claims.Select(Attributions).Order().ShouldBe([0, 1]);
        var doubtful = claims.Single(claim => Attributions(claim) == 0).Text("id");

        Attributions(await client.ReadAsync($"/v1/claims/{doubtful}?minConfidence=0.5")).ShouldBe(0);
        Attributions(await client.ReadAsync($"/v1/claims/{doubtful}")).ShouldBe(1);
    }

    [Fact]
    public async Task A_text_that_is_analysed_at_once_is_held_to_it_too()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        const string Text = "The government cut taxes by 5 percent in 2019, sources said on Monday.";

        (await FoundAsync("")).ShouldBe(1);
        (await FoundAsync("?minConfidence=1")).ShouldBe(0);

        async Task<int> FoundAsync(string query)
        {
            using var answer = await client.PostAsJsonAsync($"/v1/analyze{query}", new { text = Text });
            return (await answer.JsonAsync()).GetProperty("attributions").GetArrayLength();
        }
    }

    [Theory]
    [InlineData("80")]
    [InlineData("1.0001")]
    [InlineData("-0.1")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("0.5.1")]
    [InlineData("likely")]
    public async Task What_is_no_probability_is_refused_with_a_sentence(string value)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        string[] addresses = ["/v1/claims", $"/v1/claims/clm_{Guid.Empty:N}", $"/v1/articles/art_{Guid.Empty:N}/analysis"];
        foreach (var address in addresses)
        {
            using var answer = await client.GetAsync($"{address}?minConfidence={value}");
            await ShouldRefuseAsync(answer);
        }

        using var analysed = await client.PostAsJsonAsync($"/v1/analyze?minConfidence={value}", new { text = "Hello." });
        await ShouldRefuseAsync(analysed);
    }

    [Fact]
    public async Task It_is_described_with_its_bounds_wherever_it_is_taken()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var paths = (await client.ReadAsync("/openapi/v1.json")).GetProperty("paths");

        (string Path, string Method)[] operations = [("/v1/claims", "get"), ("/v1/claims/{id}", "get"), ("/v1/articles/{id}/analysis", "get"), ("/v1/analyze", "post")];
        foreach (var (path, method) in operations)
        {
            var operation = paths.GetProperty(path).GetProperty(method);
            var parameter = operation.GetProperty("parameters").EnumerateArray().Single(candidate => candidate.Text("name") == "minConfidence");
            parameter.Text("in").ShouldBe("query");
            parameter.Text("description").ShouldContain("from 0 to 1");
            parameter.GetProperty("schema").GetProperty("minimum").GetDouble().ShouldBe(0);
            parameter.GetProperty("schema").GetProperty("maximum").GetDouble().ShouldBe(1);
            operation.GetProperty("responses").TryGetProperty("400", out _).ShouldBeTrue(path);
        }
    }

    private static async Task ShouldRefuseAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType?.MediaType.ShouldBe("application/problem+json");
        var problem = await answer.JsonAsync();
        problem.Text("detail").ShouldBeOneOf("minConfidence must be from 0 to 1.", "minConfidence must be a number.");
        problem.Text("field").ShouldBe("minConfidence");
    }

    private static int Attributions(JsonElement claim) => claim.GetProperty("attributions").GetArrayLength();

    /// <summary>Two claims: one by a source that is all but certain, one by a source that may be none.</summary>
    private async Task<HttpClient> WithOneDoubtfulSourceAsync()
    {
        var article = new SampleArticle { Text = "The bridge is safe, Ida Holm said. The harbour will close, it seems." };
        article
            .Claim("The bridge is safe", attributedTo: article.Attribution("Ida Holm", "said", "The bridge is safe", "named-person", "Ida Holm", confidence: 0.95))
            .Claim("The harbour will close", attributedTo: article.Attribution("it", "seems", "The harbour will close", "none", confidence: 0.4));
        await verdicts.SendAsync(article.Message());
        return verdicts.Client(article.WorkspaceId);
    }
}
