namespace FactCheck.EndToEnd.Tests.GeneratedClient;

[Collection(nameof(SuiteFixture))]
public sealed class GeneratedClientTests(SuiteFixture suite)
{
    private const string Program =
        """
        using System.Net.Http.Headers;
        using Newcomer;

        var (address, key, text) = (args[0], args[1], args[2]);
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var client = new FactCheckClient(http) { BaseUrl = address };

        var accepted = await client.SubmitArticleAsync(new ArticleSubmission { ExternalId = "generated", Title = "By a generated client", Text = text });
        ArticleResponse article;
        do
        {
            await Task.Delay(200);
            article = await client.GetArticleAsync(accepted.Id);
        }
        while (article.Status is not ("checked" or "failed"));

        var analysis = await client.GetAnalysisAsync(accepted.Id);
        var claims = await client.ListClaimsAsync(article: accepted.Id);
        Console.WriteLine($"{article.Status} {analysis.Claims.Count} {claims.Items.Count} {analysis.Attributions.First().Cue.Text}");

        try
        {
            await client.GetArticleAsync("art_00000000000000000000000000000000");
        }
        catch (ApiException<ProblemDetails> refused)
        {
            Console.WriteLine($"{refused.StatusCode} {refused.Result.Detail}");
        }
        """;

    [Fact]
    public async Task A_client_made_of_the_description_alone_submits_an_article_and_reads_its_analysis()
    {
        using var client = new NewcomersClient();
        await client.GenerateAsync(await suite.Api.DescriptionAsync());
        await client.WriteAsync("Program.cs", Program);
        await client.BuildAsync();

        var said = await client.RunAsync(
            suite.Api.BaseAddress!.AbsoluteUri,
            suite.Api.DefaultRequestHeaders.Authorization!.Parameter!,
            "Taxes will rise by 5 percent next year, two officials familiar with the plan said on Monday.");

        var lines = said.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines[0].ShouldBe("checked 1 1 said");
        lines[1].ShouldBe("404 There is no such article in this workspace.");
    }
}
