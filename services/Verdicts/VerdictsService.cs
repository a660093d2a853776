using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.CheckArticle;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Settings;

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
            .AddBus<VerdictsDbContext>(Name, bus => bus.AddConsumer<ClaimsAttributedConsumer>());
        builder.Services.AddScoped<ArticleCheck>();
        builder.Services.AddScoped<FactCheckMatcher>();
        builder.Services.AddScoped<FactCheckStore>();
        builder.Services.AddScoped<SettingsDesk>();
        builder.Services.AddScoped<ClaimDesk>();
        builder.Services.AddScoped<AuditTrail>();

        var app = builder.Build().UseServiceDefaults();
        MapClaims(app.MapGroup("/v1").WithTags("Claims"));
        MapSettings(app.MapGroup("/v1").WithTags("Settings"));
        MapAudit(app.MapGroup("/v1").WithTags("Audit"));
        return app;
    }

    private static void MapClaims(RouteGroupBuilder claims)
    {
        ListClaims.Map(claims);
        GetClaim.Map(claims);
        DismissClaim.Map(claims);
        ReopenClaim.Map(claims);
        GetAnalysis.Map(claims);
        AnalyzeText.Map(claims);
        ImportFactChecks.Map(claims);
        ListFactChecks.Map(claims);
    }

    private static void MapSettings(RouteGroupBuilder settings)
    {
        PolicyEndpoints.Map(settings);
        RatingScaleEndpoints.Map(settings);
    }

    private static void MapAudit(RouteGroupBuilder audit)
    {
        ListAudit.Map(audit);
        VerifyAudit.Map(audit);
    }
}
