using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Verdicts.Articles;
using FactCheck.Verdicts.Audit;
using FactCheck.Verdicts.Claims;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Policies;
using FactCheck.Verdicts.LinkChecks;
using FactCheck.Verdicts.Matching;
using FactCheck.Verdicts.Publishing;
using FactCheck.Verdicts.Reviews;
using FactCheck.Verdicts.Settings;
using FactCheck.Verdicts.Sources;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Verdicts;

internal sealed class VerdictsDbContext(DbContextOptions<VerdictsDbContext> options, Workspace workspace) : DbContext(options)
{
    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<Verdict> Verdicts => Set<Verdict>();

    public DbSet<VerdictVersion> VerdictVersions => Set<VerdictVersion>();

    public DbSet<CitedPage> CitedPages => Set<CitedPage>();

    public DbSet<ArticleAnalysis> Analyses => Set<ArticleAnalysis>();

    public DbSet<PastFactCheck> FactChecks => Set<PastFactCheck>();

    public DbSet<SettingsDocument> Settings => Set<SettingsDocument>();

    public DbSet<Source> Sources => Set<Source>();

    public DbSet<SourceName> SourceNames => Set<SourceName>();

    public DbSet<SourceAppearance> SourceAppearances => Set<SourceAppearance>();

    public DbSet<ArticleSourcing> ArticleSourcing => Set<ArticleSourcing>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<MatchIndex> MatchIndexes => Set<MatchIndex>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(VerdictsService.Name).HasPostgresExtension("btree_gin").HasPostgresExtension("pg_trgm").AddOutboxAndInbox();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(VerdictsDbContext).Assembly);
        modelBuilder.Entity<Claim>().HasQueryFilter(claim => claim.WorkspaceId == workspace.Id);
        modelBuilder.Entity<Review>().HasQueryFilter(review => review.WorkspaceId == workspace.Id);
        modelBuilder.Entity<Verdict>().HasQueryFilter(verdict => verdict.WorkspaceId == workspace.Id);
        modelBuilder.Entity<VerdictVersion>().HasQueryFilter(version => version.WorkspaceId == workspace.Id);
        modelBuilder.Entity<CitedPage>().HasQueryFilter(page => page.WorkspaceId == workspace.Id);
        modelBuilder.Entity<CheckedArticle>().HasQueryFilter(article => article.WorkspaceId == workspace.Id);
        modelBuilder.Entity<ArticleAnalysis>().HasQueryFilter(analysis => analysis.WorkspaceId == workspace.Id);
        modelBuilder.Entity<EarlierAnalysis>().HasQueryFilter(analysis => analysis.WorkspaceId == workspace.Id);
        modelBuilder.Entity<PastFactCheck>().HasQueryFilter(factCheck => factCheck.WorkspaceId == workspace.Id);
        modelBuilder.Entity<MatchIndex>().HasQueryFilter(index => index.WorkspaceId == workspace.Id);
        modelBuilder.Entity<MatchBlock>().HasQueryFilter(block => block.WorkspaceId == workspace.Id);
        modelBuilder.Entity<MatchWord>().HasQueryFilter(word => word.WorkspaceId == workspace.Id);
        modelBuilder.Entity<MatchGone>().HasQueryFilter(gone => gone.WorkspaceId == workspace.Id);
        modelBuilder.Entity<SettingsDocument>().HasQueryFilter(document => document.WorkspaceId == workspace.Id);
        modelBuilder.Entity<FlagRefresh>().HasQueryFilter(refresh => refresh.WorkspaceId == workspace.Id);
        modelBuilder.Entity<Source>().HasQueryFilter(source => source.WorkspaceId == workspace.Id);
        modelBuilder.Entity<SourceName>().HasQueryFilter(name => name.WorkspaceId == workspace.Id);
        modelBuilder.Entity<SourceAppearance>().HasQueryFilter(appearance => appearance.WorkspaceId == workspace.Id);
        modelBuilder.Entity<ArticleSourcing>().HasQueryFilter(article => article.WorkspaceId == workspace.Id);
        modelBuilder.Entity<AuditEntry>().HasQueryFilter(entry => entry.WorkspaceId == workspace.Id);
    }
}
