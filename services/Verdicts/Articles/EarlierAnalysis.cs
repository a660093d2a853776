using FactCheck.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Articles;

/// <summary>What an earlier version of the engine found in a revision that was read again since.</summary>
internal sealed class EarlierAnalysis
{
    public required Guid WorkspaceId { get; init; }

    public required Guid ArticleId { get; init; }

    public required int Revision { get; init; }

    public required string EngineVersion { get; init; }

    public required string Document { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    internal static EarlierAnalysis Of(ArticleAnalysis stored, Analysis analysis) => new()
    {
        WorkspaceId = stored.WorkspaceId,
        ArticleId = stored.ArticleId,
        Revision = stored.Revision,
        EngineVersion = analysis.Engine.Version,
        Document = stored.Document,
        CheckedAt = stored.CheckedAt,
    };
}

internal sealed class EarlierAnalysisConfiguration : IEntityTypeConfiguration<EarlierAnalysis>
{
    public void Configure(EntityTypeBuilder<EarlierAnalysis> builder)
    {
        builder.ToTable("earlier_analyses");
        builder.HasKey(analysis => new { analysis.WorkspaceId, analysis.ArticleId, analysis.Revision, analysis.EngineVersion });
        builder.Property(analysis => analysis.Document).HasColumnType("jsonb");
    }
}
