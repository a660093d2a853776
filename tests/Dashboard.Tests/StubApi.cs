using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FactCheck.Dashboard.Tests;

/// <summary>The public API as far as the pages need it: one article with one claim, and what was asked of it.</summary>
public sealed class StubApi : IAsyncDisposable
{
    public const string ArticleId = "art_0190000000007000800000000000000a";
    public const string Text = "Ferry fares rose by 12 percent, the harbour board said. <b>Nobody</b> was asked. Fares will rise again, an official said, because talks go on.";

    private readonly WebApplication _app;
    private int _version = 1;
    private string _status = "detected";

    private StubApi(WebApplication app) => _app = app;

    public static Guid ClaimId { get; } = new("01900000-0000-7000-8000-00000000000c");

    internal Audit.StubAudit Audit { get; } = new();

    internal Installation.StubSystem System { get; } = new();

    internal Policies.StubPolicy Policy { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public ConcurrentQueue<(string Call, string Authorization)> Calls { get; } = [];

    public static async Task<StubApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var stub = new StubApi(app);
        app.Use((context, next) =>
        {
            stub.Calls.Enqueue(($"{context.Request.Method} {context.Request.Path}", context.Request.Headers.Authorization.ToString()));
            return next(context);
        });
        app.MapGet("/v1/claims", (string? status) => Results.Json(new { items = status is null || status == stub._status ? new[] { stub.Claim } : [] }));
        app.MapGet("/v1/claims/{id}", () => Results.Json(stub.Claim));
        app.MapPost("/v1/claims/{id}/{move}", stub.Move);
        app.MapGet("/v1/claims/{id}/{part}", (string part) => Results.Json(new { items = Array.Empty<object>() }));
        app.MapDelete("/v1/claims/{id}/lock", () => Results.NoContent());
        app.MapGet("/v1/rating-scale", () => Results.Json(new { name = "Two words", ratings = new[] { new { label = "So", alternateName = "It is so", negative = false } } }));
        app.MapGet("/v1/review-settings", () => Results.Json(new { singleReview = false, blindSecondVerdict = false }));
        app.MapGet("/v1/articles/{id}", () => Results.Json(Article));
        app.MapGet("/v1/articles/{id}/analysis", () => Results.Json(Analysis));
        Sources.StubSources.Map(app);
        stub.Policy.Map(app);
        stub.Audit.Map(app);
        stub.System.Map(app);
        new Webhooks.StubWebhooks().Map(app);
        new Keys.StubKeys().Map(app);
        await app.StartAsync();
        return stub;
    }

    /// <summary>A colleague changes the claim behind the dashboard's back.</summary>
    public void ChangeElsewhere() => _version++;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Move(string move, HttpRequest request)
    {
        if (request.Headers.IfMatch != $"\"{_version}\"")
        {
            return Results.Problem("The claim was changed since.", statusCode: StatusCodes.Status412PreconditionFailed);
        }

        (_status, _version) = (move == "dismiss" ? "dismissed" : "detected", _version + 1);
        return Results.Json(Claim);
    }

    private object Claim => new
    {
        id = $"clm_{ClaimId:N}",
        status = _status,
        priority = 10,
        text = Text[..30],
        start = 0,
        end = 30,
        types = new[] { "quantity" },
        checkWorthiness = 0.8,
        verifiability = 0.9,
        subjectivity = 0.07,
        reasons = new[]
        {
            new { score = "checkWorthiness", reason = "a percentage", weight = 0.9 },
            new { score = "checkWorthiness", reason = "<i>", weight = -0.2 },
            new { score = "subjectivity", reason = "a number", weight = -0.5 },
        },
        article = new { id = ArticleId, revision = 1, title = "Fares", visibility = "published" },
        attributions = new[] { new { id = "a1", source = "the harbour board", sourceClass = "named-organisation", cue = "said", stance = "asserts", quote = "indirect" } },
        flags = new[] { new { rule = "check-worthy", severity = "warn", reason = "Its score is over the threshold." } },
        detectedAt = TimeProvider.System.GetUtcNow(),
        next = _status == "dismissed" ? new[] { "reopen" } : ["triage", "assign", "dismiss"],
        version = _version,
    };

    private static object Article => new { id = ArticleId, revision = 1, status = "checked", title = "Fares", receivedAt = TimeProvider.System.GetUtcNow(), claimCount = 1, flaggedClaimCount = 1 };

    private static object Analysis => new
    {
        id = ArticleId,
        revision = 1,
        language = "en",
        text = Text,
        attributions = new object[]
        {
            new
            {
                id = "a1",
                source = new[] { At("the harbour board") },
                cue = At("said"),
                content = new[] { At(Text[..30]) },
                sourceClass = "named-organisation",
                stance = "asserts",
                sourceId = "s1",
                confidence = 0.914,
            },
            new
            {
                id = "a2",
                source = new[] { At("an official") },
                cue = At("said,"),
                content = new[] { At("Fares will rise again") },
                sourceClass = "unnamed-official",
                stance = "predicts",
                hedged = true,
                sourceId = "s2",
                sourceDetails = new { plural = false, anonymityReason = At("because talks go on") },
                confidence = 0.5,
            },
        },
        sources = new object[]
        {
            new { id = "s1", name = "Harbour board", @class = "named-organisation", attributions = new[] { "a1" } },
            new { id = "s2", name = "an official", @class = "unnamed-official", attributions = new[] { "a2" } },
        },
        claims = new[] { new { id = $"clm_{ClaimId:N}", start = 0, end = 30, attributedTo = new[] { "a1" } } },
    };

    private static object At(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new { start, end = start + words.Length, text = words };
    }
}
