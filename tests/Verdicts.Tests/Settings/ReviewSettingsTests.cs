using System.Net;
using System.Text;

namespace FactCheck.Verdicts.Tests.Settings;

public sealed class ReviewSettingsTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task Begin_with_four_eyes_and_due_dates()
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        var settings = await client.ReadAsync("/v1/review-settings");

        settings.GetProperty("singleReview").GetBoolean().ShouldBeFalse();
        settings.GetProperty("blindSecondVerdict").GetBoolean().ShouldBeFalse();
        settings.GetProperty("dueInHours").GetProperty("block").GetInt32().ShouldBe(4);
    }

    [Theory]
    [InlineData("""{ "dueInHours": { "block": 0 } }""")]
    [InlineData("""{ "dueInHours": { "none": 1000000 } }""")]
    [InlineData("""{ "dueInHours": null }""")]
    [InlineData("""{ "singleReview": "yes" }""")]
    [InlineData("""{ "fourEyes": false }""")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Refuse_what_they_cannot_be(string body)
    {
        using var client = verdicts.Client(SampleArticle.NewId());
        using var answer = await client.SendAsync(HttpMethod.Put, "/v1/review-settings", "\"1\"", new StringContent(body, Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Are_the_admins_to_change()
    {
        using var newsroom = await Newsroom.OpenAsync(verdicts);
        using var answer = await newsroom.Eva.SendAsync(HttpMethod.Put, "/v1/review-settings", "\"1\"", new StringContent("""{ "singleReview": true }""", Encoding.UTF8, "application/json"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
