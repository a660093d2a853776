using FactCheck.Hosting.Http;
using FactCheck.Hosting.Messaging;
using FactCheck.Hosting.Security;
using FactCheck.Intake.Admission;
using FactCheck.Intake.Articles;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Intake;

internal sealed class IntakeDbContext(DbContextOptions<IntakeDbContext> options, Workspace workspace) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleRevision> Revisions => Set<ArticleRevision>();

    public DbSet<UncheckedRevision> UncheckedRevisions => Set<UncheckedRevision>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(IntakeService.Name).AddOutboxAndInbox().AddIdempotencyKeys();
        modelBuilder.ApplyConfiguration(new ArticleConfiguration());
        modelBuilder.ApplyConfiguration(new ArticleRevisionConfiguration());
        modelBuilder.ApplyConfiguration(new UncheckedRevisionConfiguration());
        modelBuilder.Entity<Article>().HasQueryFilter(article => article.WorkspaceId == workspace.Id);
        modelBuilder.Entity<ArticleRevision>().HasQueryFilter(revision => revision.WorkspaceId == workspace.Id);
        modelBuilder.Entity<UncheckedRevision>().HasQueryFilter(revision => revision.WorkspaceId == workspace.Id);
    }
}
