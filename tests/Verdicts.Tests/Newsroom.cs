using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace FactCheck.Verdicts.Tests;

/// <summary>A workspace with an article of three claims, and the people who review them: two reviewers, two editors, an admin.</summary>
internal sealed class Newsroom : IDisposable
{
    private static readonly string[] ReviewerScopes = ["claims:read", "reviews:write"];
    private static readonly string[] EditorScopes = [.. ReviewerScopes, "verdicts:publish"];

    private Newsroom(RunningVerdicts verdicts, SampleArticle article)
    {
        Article = article;
        Ana = verdicts.ClientOf("usr_ana", article.WorkspaceId, ReviewerScopes);
        Ben = verdicts.ClientOf("usr_ben", article.WorkspaceId, ReviewerScopes);
        Eva = verdicts.ClientOf("usr_eva", article.WorkspaceId, EditorScopes);
        Emil = verdicts.ClientOf("usr_emil", article.WorkspaceId, EditorScopes);
        Admin = verdicts.ClientOf("usr_admin", article.WorkspaceId);
    }

    public SampleArticle Article { get; }

    public HttpClient Ana { get; }

    public HttpClient Ben { get; }

    public HttpClient Eva { get; }

    public HttpClient Emil { get; }

    public HttpClient Admin { get; }

    /// <summary>The address of the claim that the tests are about, the gravest.</summary>
    public string Claim { get; private set; } = "";

    public string ClaimId => Claim[(Claim.LastIndexOf('/') + 1)..];

    public Guid ClaimGuid => Guid.ParseExact(ClaimId[4..], "N");

    /// <param name="verdicts">The service.</param>
    /// <param name="settings">The review settings, where they are not the usual.</param>
    public static Task<Newsroom> OpenAsync(RunningVerdicts verdicts, object? settings = null) =>
        OpenAsync(verdicts, SampleArticle.WithThreeClaims(), settings);

    public static async Task<Newsroom> OpenAsync(RunningVerdicts verdicts, SampleArticle article, object? settings = null)
    {
        await verdicts.SendAsync(article.Message());
        var newsroom = new Newsroom(verdicts, article);
        newsroom.Claim = $"/v1/claims/{(await newsroom.Ana.ItemsAsync("/v1/claims"))[0].Text("id")}";
        if (settings is not null)
        {
            using var put = await newsroom.Admin.SendAsync(HttpMethod.Put, "/v1/review-settings", "\"1\"", JsonContent.Create(settings));
            put.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        return newsroom;
    }

    /// <summary>A finding that nobody objects to.</summary>
    public static Dictionary<string, object?> Finding(int rating = 1) => new()
    {
        ["rating"] = rating,
        ["summary"] = "The harbour stays open.",
        ["explanation"] = "The port authority's calendar has no closure in May.",
        ["evidence"] = new[] { new { url = "https://example.com/calendar", quote = "Open all year.", stance = "refutes" } },
    };

    /// <summary>From here on everything is about this claim.</summary>
    public void TurnTo(string claimId) => Claim = $"/v1/claims/{claimId}";

    public Task<JsonElement> ReadAsync(HttpClient? who = null) => (who ?? Ana).ReadAsync(Claim);

    /// <summary>Does something to the claim, as it stands at that moment.</summary>
    public async Task<HttpResponseMessage> TryAsync(HttpClient who, string act, object? body = null)
    {
        var version = (await ReadAsync(who)).GetProperty("version").GetInt32();
        return await who.SendAsync(HttpMethod.Post, $"{Claim}/{act}", $"\"{version}\"", body is null ? null : JsonContent.Create(body));
    }

    public async Task<JsonElement> DoAsync(HttpClient who, string act, object? body = null)
    {
        using var answer = await TryAsync(who, act, body);
        var json = await answer.JsonAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, json.ToString());
        return json;
    }

    public async Task StartAsync(HttpClient who)
    {
        await DoAsync(who, "assign");
        await DoAsync(who, "start");
    }

    /// <returns>The review's id.</returns>
    public async Task<string> ProposeAsync(HttpClient who, int rating = 1) =>
        (await DoAsync(who, "reviews", Finding(rating))).GetProperty("openReview").Text("id");

    /// <summary>Ana proposes, Eva approves.</summary>
    /// <returns>The address of the verdict.</returns>
    public async Task<string> ApproveAsync(int rating = 1)
    {
        await StartAsync(Ana);
        var claim = await DoAsync(Eva, $"reviews/{await ProposeAsync(Ana, rating)}/approve");
        return $"/v1/verdicts/{claim.GetProperty("verdict").Text("id")}";
    }

    public async Task<string> PublishAsync(int rating = 1)
    {
        var verdict = await ApproveAsync(rating);
        using var answer = await TryVerdictAsync(Eva, $"{verdict}/publish");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return verdict;
    }

    /// <summary>The same for the verdict, whose version is the claim's.</summary>
    public async Task<HttpResponseMessage> TryVerdictAsync(HttpClient who, string address, object? body = null)
    {
        var version = (await ReadAsync(who)).GetProperty("version").GetInt32();
        return await who.SendAsync(HttpMethod.Post, address, $"\"{version}\"", body is null ? null : JsonContent.Create(body));
    }

    public void Dispose()
    {
        foreach (var client in new[] { Ana, Ben, Eva, Emil, Admin })
        {
            client.Dispose();
        }
    }
}
