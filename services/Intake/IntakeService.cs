using FactCheck.Contracts;
using FactCheck.Hosting;
using FactCheck.Hosting.Data;
using FactCheck.Hosting.Messaging;
using FactCheck.Intake.Admission;
using FactCheck.Intake.Articles;
using FactCheck.Intake.Progress;

namespace FactCheck.Intake;

/// <summary>Takes articles in, keeps their revisions, and tells how far each has come.</summary>
public static class IntakeService
{
    public const string Name = "intake";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args)
            .AddServiceDefaults(Name)
            .AddDatabase<IntakeDbContext>(Name)
            .AddBus<IntakeDbContext>(Name, Queues.Taking, bus =>
            {
                bus.AddConsumer<ArticleProgressedConsumer>();
                bus.AddConsumer<ArticleCheckedConsumer>();
                bus.AddConsumer<ArticleFaultConsumer>();
            });
        builder.Services.AddSingleton<AdmissionLimit>();
        builder.Services.AddSingleton<HeldBack>();
        builder.Services.AddScoped<Turnstile>();
        builder.Services.AddSingleton<OpenStreams>();
        builder.Services.AddHostedService<AdmissionSweep>();
        builder.Services.AddHealthChecks().AddCheck<AdmissionHealth>("admission");
        builder.Services.AddScoped<NewArticle>();
        builder.Services.AddScoped<ArticleDesk>();
        builder.Services.AddScoped(provider => new Lazy<IntakeDbContext>(provider.GetRequiredService<IntakeDbContext>));
        builder.Services.AddScoped(provider => new Lazy<Turnstile>(provider.GetRequiredService<Turnstile>));

        var app = builder.Build().UseServiceDefaults();
        var articles = app.MapGroup("/v1").WithTags("Articles");
        SubmitArticle.Map(articles);
        SubmitBatch.Map(articles);
        ListArticles.Map(articles);
        GetArticle.Map(articles);
        GetRevisions.Map(articles);
        WatchArticle.Map(articles);
        return app;
    }
}
