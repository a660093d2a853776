using FactCheck.Contracts;
using FactCheck.Contracts.Articles;
using FactCheck.Contracts.Attributions;
using FactCheck.Contracts.Claims;
using FactCheck.Language;
using FactCheck.Language.Text;
using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Attribution.Tests;

/// <summary>Attribution between a real broker and a real database: claims in, claims with who makes them out.</summary>
public sealed class AttributeClaimsTests(PostgresFixture postgres, RabbitMqFixture rabbit)
    : IClassFixture<PostgresFixture>, IClassFixture<RabbitMqFixture>, IAsyncLifetime
{
    private const string Text = "Prices rose 3 percent in May, according to two officials familiar with the figures.";

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 18, 0, 0, TimeSpan.Zero);

    private readonly MessageCatcher<ClaimsAttributed> _attributed = new();
    private readonly MessageCatcher<ArticleProgressed> _progressed = new();
    private RunningService? _service;

    private RunningService Service => _service!;

    public async ValueTask InitializeAsync()
    {
        await _attributed.StartAsync(rabbit);
        await _progressed.StartAsync(rabbit);
        _service = await RunningService.StartAsync(AttributionService.Build, postgres, rabbit);
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await _attributed.DisposeAsync();
        await _progressed.DisposeAsync();
    }

    [Fact]
    public async Task A_claim_is_narrowed_to_what_is_said_and_joined_to_who_says_it()
    {
        var message = Extracted("en");
        await Service.PublishAsync(message);

        var attributed = await _attributed.NextAsync(found => found.Article.ArticleId == message.Article.ArticleId);
        var relation = attributed.Attributions.ShouldHaveSingleItem();
        relation.SourceClass.ShouldBe("unnamed-official");
        relation.Source.Select(piece => Text[piece.Start..piece.End]).ShouldBe(["two officials familiar with the figures"]);
        Text[relation.Cue.Start..relation.Cue.End].ShouldBe("according to");
        var claim = attributed.Claims.ShouldHaveSingleItem();
        claim.AttributedTo.ShouldBe([relation.Id]);
        Text[claim.Claim.Start..claim.Claim.End].ShouldBe("Prices rose 3 percent in May");
        (await _progressed.NextAsync(found => found.ArticleId == message.Article.ArticleId)).Stage.ShouldBe(ArticleStages.Attributing);
    }

    [Fact]
    public async Task A_claim_that_nobody_is_said_to_make_keeps_its_scores_and_what_drove_them()
    {
        const string plain = "Rents rose 40 percent in May.";
        var claim = new ExtractedClaim
        {
            Id = "c1", Start = 0, End = plain.Length - 1, Types = ["quantity"], CheckWorthiness = 0.8, Verifiability = 0.7, Subjectivity = 0.1,
            Reasons = [new ExtractedReason("checkWorthiness", "a percentage", 0.9, 14, 21)],
        };
        var english = Extracted("en");
        var message = english with { Article = english.Article with { Text = plain }, Claims = [claim] };
        await Service.PublishAsync(message);

        var kept = (await _attributed.NextAsync(found => found.Article.ArticleId == message.Article.ArticleId)).Claims.ShouldHaveSingleItem().Claim;
        (kept.CheckWorthiness, kept.Verifiability, kept.Subjectivity).ShouldBe((0.8, 0.7, 0.1));
        kept.Reasons.ShouldBe(claim.Reasons);
    }

    [Theory]
    [InlineData(false, "not a parse")]
    [InlineData(true, null)]
    [InlineData(true, "not a parse")]
    [InlineData(true, "")]
    public async Task A_parse_that_is_missing_or_damaged_costs_time_and_no_attribution(bool isOfThisEngine, string? syntax)
    {
        var message = Extracted("en") with { EngineVersion = isOfThisEngine ? Engine.Version.Version : "0.9", Syntax = syntax };
        await Service.PublishAsync(message);

        var relation = (await _attributed.NextAsync(found => found.Article.ArticleId == message.Article.ArticleId)).Attributions.ShouldHaveSingleItem();
        relation.Source.Select(piece => Text[piece.Start..piece.End]).ShouldBe(["two officials familiar with the figures"]);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task The_parse_is_taken_over_from_an_engine_of_the_same_version_alone(bool isOfThisEngine, int relations)
    {
        // Each token a tree of its own, of the first tag there is: in that parse nobody says anything.
        var nothing = Convert.ToBase64String(new byte[3 * Document.Parse(Text).Tokens.Length]);
        var message = Extracted("en") with { EngineVersion = isOfThisEngine ? Engine.Version.Version : "0.9", Syntax = nothing };
        await Service.PublishAsync(message);

        (await _attributed.NextAsync(found => found.Article.ArticleId == message.Article.ArticleId)).Attributions.Count.ShouldBe(relations);
    }

    [Fact]
    public async Task The_same_message_again_changes_nothing()
    {
        var message = Extracted("en");
        var messageId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        await Service.PublishAsync(message, messageId);
        await Service.PublishAsync(message, messageId);
        await _attributed.NextAsync(found => found.Article.ArticleId == message.Article.ArticleId);

        // What comes after both has passed the one queue behind them.
        var marker = Extracted("en");
        await Service.PublishAsync(marker);
        await _attributed.NextAsync(found => found.Article.ArticleId == marker.Article.ArticleId);
        _attributed.Count(found => found.Article.ArticleId == message.Article.ArticleId).ShouldBe(1);
        await using var scope = Service.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<AttributionDbContext>().Attributions.CountAsync(row => row.ArticleId == message.Article.ArticleId)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_language_gets_no_attributions()
    {
        var message = Extracted("de");
        await Service.PublishAsync(message);
        var attributed = await _attributed.NextAsync(found => found.Article.ArticleId == message.Article.ArticleId);
        attributed.Attributions.ShouldBeEmpty();
        attributed.DetectedLanguage.ShouldBe("de");
    }

    private static ClaimsExtracted Extracted(string language) => new()
    {
        Article = new ArticleSnapshot
        {
            WorkspaceId = Hosting.Security.Workspace.DefaultId,
            ArticleId = Guid.CreateVersion7(TimeProvider.System.GetUtcNow()),
            Revision = 1,
            ContentHash = "00",
            Text = Text,
        },
        DetectedLanguage = language,
        Sentences = [new Span(0, Text.Length)],
        Claims = language == "en"
            ? [new ExtractedClaim { Id = "c1", Start = 0, End = Text.Length, Types = ["quantity"], CheckWorthiness = 0.8, Verifiability = 0.8 }]
            : [],
        Citations = [],
        EngineVersion = "1",
        OccurredAt = Now,
    };
}
