using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FactCheck.Verdicts.Matching;

internal sealed class MatchIndexConfiguration :
    IEntityTypeConfiguration<MatchIndex>, IEntityTypeConfiguration<MatchBlock>, IEntityTypeConfiguration<MatchWord>, IEntityTypeConfiguration<MatchGone>
{
    /// <summary>Words are compared by their bytes: quicker than by any language's rules, and the same on every server.</summary>
    private const string ByBytes = "C";

    public void Configure(EntityTypeBuilder<MatchIndex> builder)
    {
        builder.ToTable("match_indexes");
        builder.HasKey(index => index.WorkspaceId);
    }

    public void Configure(EntityTypeBuilder<MatchBlock> builder)
    {
        builder.ToTable("match_blocks");
        builder.HasKey(block => new { block.WorkspaceId, block.Word, block.First });
        builder.Property(block => block.Word).UseCollation(ByBytes);
    }

    public void Configure(EntityTypeBuilder<MatchWord> builder)
    {
        builder.ToTable("match_words");
        builder.HasKey(word => new { word.WorkspaceId, word.Word });
        builder.Property(word => word.Word).UseCollation(ByBytes);

        // Without the workspace: nearly all rows of a newsroom's own server have the same one, and as a second column it made a look-up take three times as long.
        builder.HasIndex(word => word.Word, "ix_match_words_spelling").HasMethod("gin").HasOperators("gin_trgm_ops");
    }

    public void Configure(EntityTypeBuilder<MatchGone> builder)
    {
        builder.ToTable("match_gone");
        builder.HasKey(gone => new { gone.WorkspaceId, gone.Number });
    }
}
