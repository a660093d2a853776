using FactCheck.Contracts;
using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Outgoing;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.CheckArticle;
using FactCheck.Verdicts.ClaimReviews;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.LinkChecks;
using FactCheck.Verdicts.Matching;
using FactCheck.Verdicts.Policies;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reports;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Revisions;
using FactCheck.Verdicts.Settings;
using FactCheck.Verdicts.Sources;

namespace FactCheck.Verdicts;

/// <summary>Keeps the claims: matched against past fact-checks, held to the newsroom's policy, and put before reviewers.</summary>
public static class VerdictsService
{
    public const string Name = "verdicts";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args)
            .AddServiceDefaults(Name)
            .AddDatabase<VerdictsDbContext>(Name)
            .AddOutgoingRequests()
            .AddBus<VerdictsDbContext>(Name, Queues.Taking, bus =>
            {
                bus.AddConsumer<ClaimsAttributedConsumer>();
                bus.AddConsumer<ArticleReceivedConsumer>();
            });
        builder.Services.AddScoped<ArticleCheck>();
        builder.Services.AddSingleton(_ => AnalysisLimit.ForThisMachine());
        builder.Services.AddScoped<RevisionKeeper>();
        builder.Services.AddScoped<ClaimRevisions>();
        builder.Services.AddScoped<Rereader>();
        builder.Services.AddScoped<FactCheckMatcher>();
        builder.Services.AddScoped<KnownMatches>();
        builder.Services.AddScoped<MatchDecider>();
        builder.Services.AddMatching().AddIndexKeeping();
        builder.Services.AddScoped<SettingsDesk>();
        AddPolicies(builder.Services);
        AddSources(builder.Services);
        AddReview(builder.Services);
        builder.Services.AddScoped<AuditTrail>();
        builder.Services.AddScoped<PublishedVerdicts>();
        builder.Services.AddScoped<ClaimSearch>();
        builder.Services.AddRazorComponents();
        AddLinkChecks(builder.Services);

        var app = builder.Build().UseServiceDefaults();
        MapClaims(app.MapGroup("/v1").WithTags("Claims"));
        MapReview(app.MapGroup("/v1").WithTags("Review"));
        MapSources(app.MapGroup("/v1").WithTags("Sources"));
        MapSettings(app.MapGroup("/v1").WithTags("Settings"));
        MapAudit(app.MapGroup("/v1").WithTags("Audit"));
        MapClaimReviews(app);
        RecordElsewhere.Map(app);
        return app;
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddScoped<PolicyReplay>();
        services.AddScoped<FlagRefreshes>();
        services.AddSingleton<FlagRefresher>();
        services.AddHostedService(provider => provider.GetRequiredService<FlagRefresher>());
    }

    private static void AddSources(IServiceCollection services)
    {
        services.AddScoped<SourceFiling>();
        services.AddScoped<SourceDesk>();
        services.AddScoped<SourcingFigures>();
    }

    private static void AddReview(IServiceCollection services)
    {
        services.AddScoped<Turns>();
        services.AddScoped<StepNews>();
        services.AddScoped<ClaimResponses>();
        services.AddScoped<ClaimDesk>();
        services.AddScoped<VerdictResponses>();
        services.AddScoped<VerdictDesk>();
        services.AddScoped<VerdictFactChecks>();
        services.AddSingleton<OverdueClock>();
        services.AddHostedService(provider => provider.GetRequiredService<OverdueClock>());
    }

    private static void AddLinkChecks(IServiceCollection services)
    {
        services.AddSingleton<LinkProbe>();
        services.AddSingleton<LinkChecker>();
        services.AddHostedService(provider => provider.GetRequiredService<LinkChecker>());
    }

    private static void MapClaims(RouteGroupBuilder claims)
    {
        ListClaims.Map(claims);
        GetClaim.Map(claims);
        GetAnalysis.Map(claims);
        GetChanges.Map(claims);
        Reprocess.Map(claims);
        GetGate.Map(claims);
        AnalyzeText.Map(claims);
        ImportFactChecks.Map(claims);
        ListFactChecks.Map(claims);
        ListSimilar.Map(claims);
        DecideMatch.Map(claims);
    }

    private static void MapReview(RouteGroupBuilder review)
    {
        TriageClaim.Map(review);
        AssignClaim.Map(review);
        StartReview.Map(review);
        DismissClaim.Map(review);
        ReopenClaim.Map(review);
        LockClaim.Map(review);
        ManyClaims.Map(review);
        ListReviews.Map(review);
        ProposeReview.Map(review);
        ApproveReview.Map(review);
        RequestChanges.Map(review);
        ReportAgreement.Map(review);
        ListVerdicts.Map(review);
        GetVerdict.Map(review);
        GetVerdictHistory.Map(review);
        PublishVerdict.Map(review);
        CorrectVerdict.Map(review);
        RetractVerdict.Map(review);
    }

    private static void MapSources(RouteGroupBuilder sources)
    {
        ListSources.Map(sources);
        GetSource.Map(sources);
        MergeSources.Map(sources);
        SplitSource.Map(sources);
        AnonymousSources.Map(sources);
    }

    private static void MapSettings(RouteGroupBuilder settings)
    {
        PolicyEndpoints.Map(settings);
        DryRunPolicy.Map(settings);
        RatingScaleEndpoints.Map(settings);
        ReviewSettingsEndpoints.Map(settings);
        PublisherEndpoints.Map(settings);
    }

    private static void MapClaimReviews(WebApplication app)
    {
        GetClaimReview.Map(app.MapGroup("/v1").WithTags("Verdicts"));
        SearchClaims.Map(app.MapGroup("/v1").WithTags("Claims"));
        PreviewFactCheck.Map(app.MapGroup("/v1").WithTags("Review"));
        ShowFactCheck.Map(app.MapGroup("/factchecks").WithTags("For readers"));
        var feeds = app.MapGroup("/feeds").WithTags("For readers");
        GetClaimReviewDump.Map(feeds);
        GetClaimReviewRss.Map(feeds);
    }

    private static void MapAudit(RouteGroupBuilder audit)
    {
        ListAudit.Map(audit);
        VerifyAudit.Map(audit);
    }
}
