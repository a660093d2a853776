using Microsoft.EntityFrameworkCore;

namespace FactCheck.Hosting.Http;

/// <summary>The answer that a POST with an Idempotency-Key got, kept to be given again.</summary>
public sealed class IdempotencyKey
{
    public required Guid WorkspaceId { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of method, path, content type and body.</summary>
    public required byte[] RequestHash { get; init; }

    public required int Status { get; init; }

    public required string? ContentType { get; init; }

    public required string? Location { get; init; }

    /// <summary>Sealed: it may hold a secret that is stored nowhere else.</summary>
    public required byte[] Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}

public static class IdempotencyModel
{
    public const int MaxKeyLength = 255;

    /// <summary>Adds the table <c>idempotency_keys</c> to a service's schema.</summary>
    public static ModelBuilder AddIdempotencyKeys(this ModelBuilder model) =>
        model.Entity<IdempotencyKey>(key =>
        {
            key.ToTable("idempotency_keys");
            key.HasKey(row => new { row.WorkspaceId, row.Key });
            key.Property(row => row.Key).HasMaxLength(MaxKeyLength);
            key.HasIndex(row => row.CreatedAt);
        });
}
