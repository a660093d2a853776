using System.Net;
using System.Net.Http.Json;
using FactCheck.Hosting.Http;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake.Tests.Articles;

public sealed class SubmitArticleTests(IntakeFixture intake)
{
    [Fact]
    public async Task Accepts_an_article_and_says_where_it_is()
    {
        using var client = intake.NewWorkspace();
        using var response = await client.SubmitAsync(new { externalId = "desk-1", title = "Harbour", text = "The harbour will cost more." });
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var article = await client.GetFromJsonAsync<System.Text.Json.JsonElement>(response.Headers.Location);
        article.GetProperty("externalId").GetString().ShouldBe("desk-1");
        article.GetProperty("revision").GetInt32().ShouldBe(1);
        article.GetProperty("status").GetString().ShouldBe("received");
    }

    [Fact]
    public async Task Does_nothing_twice_for_the_same_content_and_revises_for_other_content()
    {
        using var client = intake.NewWorkspace();
        using var first = await client.SubmitAsync(new { externalId = "a", text = "One." });
        using var again = await client.SubmitAsync(new { externalId = "a", text = "One." });
        using var changed = await client.SubmitAsync(new { externalId = "a", text = "Two." });
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        changed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await changed.JsonAsync()).GetProperty("revision").GetInt32().ShouldBe(2);
        (await changed.IdAsync()).ShouldBe(await first.IdAsync());
    }

    [Fact]
    public async Task Keeps_the_desk_and_takes_another_desk_for_a_revision()
    {
        using var client = intake.NewWorkspace();
        using var first = await client.SubmitAsync(new { externalId = "a", text = "One.", desk = " Metro " });
        using var again = await client.SubmitAsync(new { externalId = "a", text = "One.", desk = "Metro" });
        using var moved = await client.SubmitAsync(new { externalId = "a", text = "One.", desk = "Politics" });

        var article = await client.GetFromJsonAsync<System.Text.Json.JsonElement>(first.Headers.Location);
        article.GetProperty("desk").GetString().ShouldBe("Politics");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await moved.JsonAsync()).GetProperty("revision").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_headline_alone_makes_a_revision()
    {
        using var client = intake.NewWorkspace();
        using var first = await client.SubmitAsync(new { url = "https://example.com/a", title = "May rise", text = "One." });
        using var second = await client.SubmitAsync(new { url = "https://example.com/a", title = "Will rise", text = "One." });
        (await second.JsonAsync()).GetProperty("revision").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_mended_date_or_language_alone_makes_a_revision_and_the_same_again_makes_none()
    {
        using var client = intake.NewWorkspace();
        object Article(string publishedAt, string language) => new { externalId = "a", text = "One.", publishedAt, language };

        using var first = await client.SubmitAsync(Article("2026-01-31T18:00:00.1234567Z", "en"));
        using var again = await client.SubmitAsync(Article("2026-01-31T19:00:00.1234567+01:00", "en"));
        using var later = await client.SubmitAsync(Article("2026-02-01T18:00:00Z", "en"));
        using var german = await client.SubmitAsync(Article("2026-02-01T18:00:00Z", "de"));

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await later.JsonAsync()).GetProperty("revision").GetInt32().ShouldBe(2);
        (await german.JsonAsync()).GetProperty("revision").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Keeps_plain_text_to_the_letter()
    {
        const string Text = "  “Ünïcode” \r\n\r\n\tand 👩‍🚒 stay.  ";
        using var client = intake.NewWorkspace();
        using var response = await client.PostAsync("v1/articles", new StringContent(Text));
        var revision = await client.GetFromJsonAsync<System.Text.Json.JsonElement>($"v1/articles/{await response.IdAsync()}/revisions/1");
        revision.GetProperty("text").GetString().ShouldBe(Text);
    }

    [Fact]
    public async Task Many_submissions_of_one_article_at_once_become_one_article_with_revisions_without_gaps()
    {
        using var client = intake.NewWorkspace();
        var responses = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => client.SubmitAsync(new { externalId = "busy", text = $"Version {number}." })));
        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.Accepted);
        var ids = await Task.WhenAll(responses.Select(response => response.IdAsync()));
        ids.Distinct().ShouldHaveSingleItem();
        var revisions = await Task.WhenAll(responses.Select(async response => (await response.JsonAsync()).GetProperty("revision").GetInt32()));
        revisions.Order().ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task A_revision_is_kept_in_the_same_columns_as_the_article_was()
    {
        const string Html = "<p>The <a href='/h'>harbour</a> closes in May.</p>";
        using var client = intake.NewWorkspace();
        object Article(string title) => new
        {
            externalId = "all", url = "https://example.com/all", title, byline = "By us", desk = "Metro", publishedAt = "2026-01-31T18:00:00Z", language = "en", html = Html, visibility = "embargoed",
        };

        using var first = await client.SubmitAsync(Article("May close"));
        using var second = await client.SubmitAsync(Article("Will close"));

        PublicId.TryParse(PublicId.Article, await second.IdAsync(), out var id).ShouldBeTrue();
        var rows = await intake.QueryAsync(db => db.Database.SqlQuery<string>(
            $"SELECT (to_jsonb(r) - '{{number,title,content_hash,received_at}}'::text[])::text AS \"Value\" FROM intake.article_revisions r WHERE article_id = {id} ORDER BY number").ToListAsync());
        rows.Count.ShouldBe(2);
        rows[0].ShouldBe(rows[1]);
    }

    [Fact]
    public async Task Another_workspace_does_not_see_it()
    {
        using var owner = intake.NewWorkspace();
        using var stranger = intake.NewWorkspace();
        using var response = await owner.SubmitAsync(new { externalId = "mine", text = "One." });
        var id = await response.IdAsync();
        foreach (var path in new[] { $"v1/articles/{id}", $"v1/articles/{id}/revisions", $"v1/articles/{id}/revisions/1", $"v1/articles/{id}/events" })
        {
            using var answer = await stranger.GetAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var same = await stranger.SubmitAsync(new { externalId = "mine", text = "One." });
        same.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await same.IdAsync()).ShouldNotBe(id);
    }

    [Fact]
    public async Task A_token_without_a_known_workspace_or_scope_gets_nothing()
    {
        using var anonymous = new HttpClient { BaseAddress = intake.Service.Address };
        using var unauthorised = await anonymous.SubmitAsync(new { text = "One." });
        unauthorised.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        using var reader = intake.Service.Client(scopes: "articles:read");
        using var forbidden = await reader.SubmitAsync(new { text = "One." });
        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Writes_the_message_with_the_article()
    {
        using var client = intake.NewWorkspace();
        using var response = await client.SubmitAsync(new { text = "A text to be found in the outbox." });
        (await intake.QueryAsync(db => db.Set<Hosting.Messaging.OutboxMessage>().CountAsync(message => message.Body.Contains("A text to be found in the outbox."))))
            .ShouldBe(1);
    }
}
