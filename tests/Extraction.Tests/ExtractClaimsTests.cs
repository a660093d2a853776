using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Claims;
using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Extraction.Tests;

/// <summary>Extraction between a real broker and a real database: one message in, one out, one row kept.</summary>
public sealed class ExtractClaimsTests(PostgresFixture postgres, RabbitMqFixture rabbit)
    : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private const string Text = "Unemployment doubled to 8 percent last year, the ministry said in a report. What happens next?";

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    private readonly MessageCatcher<ClaimsExtracted> _extracted = new();
    private readonly MessageCatcher<ArticleProgressed> _progressed = new();
    private RunningService? _service;

    private RunningService Service => _service!;

    public async ValueTask InitializeAsync()
    {
        await _extracted.StartAsync(rabbit);
        await _progressed.StartAsync(rabbit);
        _service = await RunningService.StartAsync(ExtractionService.Build, postgres, rabbit);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await _extracted.DisposeAsync();
        await _progressed.DisposeAsync();
    }

    [Fact]
    public async Task An_article_goes_on_with_its_claims_and_all_that_the_next_service_needs()
    {
        var article = Article(Text, new ArticleLink(Text.IndexOf("report", StringComparison.Ordinal), Text.IndexOf("report", StringComparison.Ordinal) + 6, "https://example.com/report"));
        await Service.PublishAsync(new ArticleReceived { Article = article, OccurredAt = Now });

        var extracted = await _extracted.NextAsync(message => message.Article.ArticleId == article.ArticleId);
        extracted.Article.Text.ShouldBe(Text);
        extracted.DetectedLanguage.ShouldBe("en");
        extracted.Sentences.Select(sentence => Text[sentence.Start..sentence.End]).Last().ShouldBe("What happens next?");
        var claim = extracted.Claims.ShouldHaveSingleItem();
        Text[claim.Start..claim.End].ShouldContain("doubled to 8 percent");
        claim.Types.ShouldContain("quantity");
        claim.Quantities.ShouldContain(quantity => quantity.Value == 8 && quantity.Unit == "percent" && quantity.Kind == "percent" && quantity.Bound == "exact");
        claim.Subjectivity.ShouldNotBeNull().ShouldBeInRange(0, 1);
        claim.Reasons.ShouldContain(reason => reason.Score == "checkWorthiness" && reason.Reason == "a percentage" && reason.Weight > 0 && Text.IndexOf("percent", StringComparison.Ordinal) == reason.Start);
        claim.Reasons.Select(reason => reason.Score).Distinct().ShouldBe(["checkWorthiness", "verifiability", "subjectivity"]);
        extracted.Citations.ShouldContain(citation => citation.Url == "https://example.com/report");
        (await _progressed.NextAsync(message => message.ArticleId == article.ArticleId)).Stage.ShouldBe(ArticleStages.Extracting);
    }

    [Fact]
    public async Task The_same_message_again_changes_nothing()
    {
        var article = Article(Text);
        var message = new ArticleReceived { Article = article, OccurredAt = Now };
        var messageId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await Service.PublishAsync(message, messageId);
        await Service.PublishAsync(message, messageId);
        await _extracted.NextAsync(extracted => extracted.Article.ArticleId == article.ArticleId);

        // What comes after both has passed the one queue behind them.
        var marker = Article("Prices rose 3 percent in May.");
        await Service.PublishAsync(new ArticleReceived { Article = marker, OccurredAt = Now });
        await _extracted.NextAsync(extracted => extracted.Article.ArticleId == marker.ArticleId);
        _extracted.Count(extracted => extracted.Article.ArticleId == article.ArticleId).ShouldBe(1);
        await using var scope = Service.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<ExtractionDbContext>().Extractions.CountAsync(row => row.ArticleId == article.ArticleId)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_language_gets_its_sentences_and_no_claims()
    {
        var article = Article("Die Regierung will die Steuern im nächsten Jahr nicht erhöhen. Das sagte der Minister am Montag, und er will auch die Schulden nicht erhöhen.");
        await Service.PublishAsync(new ArticleReceived { Article = article, OccurredAt = Now });
        var extracted = await _extracted.NextAsync(message => message.Article.ArticleId == article.ArticleId);
        extracted.DetectedLanguage.ShouldBe("de");
        extracted.Claims.ShouldBeEmpty();
        extracted.Sentences.Count.ShouldBe(2);
    }

    private static ArticleSnapshot Article(string text, params ArticleLink[] links) => new()
    {
        WorkspaceId = Hosting.Security.Workspace.DefaultId,
        ArticleId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
        Revision = 1,
        ContentHash = "00",
        Text = text,
        Links = links,
    };
}
