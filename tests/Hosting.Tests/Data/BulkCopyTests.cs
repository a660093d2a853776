using FactCheck.Hosting.Data;
using FactCheck.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FactCheck.Hosting.Tests.Data;

public sealed class BulkCopyTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private readonly Shelf _db = new(postgres.ConnectionString);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _db.Database.EnsureDeletedAsync(Cancellation);
        await _db.Database.EnsureCreatedAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();

    [Fact]
    public async Task What_is_copied_reads_back_as_what_is_saved()
    {
        Book full = new() { Id = 1, Title = "“Häfen”, a\tstory\\N\n", Genre = Genre.Essay, Words = ["sea", ""], Notes = new Notes("ö", [1, 2]), Printed = Noon, Price = 1.5, Shout = "“HÄFEN”, A\tSTORY\\N\n" };
        Book bare = new() { Id = 2, Title = "", Words = [], Notes = new Notes(null, []), Shout = "" };

        await _db.CopyAsync([full, bare], Cancellation);

        var read = await _db.Books.AsNoTracking().OrderBy(book => book.Id).ToListAsync(Cancellation);
        read.ShouldBeEquivalentTo(new List<Book> { full, bare });
    }

    [Fact]
    public async Task A_row_that_breaks_a_constraint_keeps_all_out()
    {
        var exception = await Should.ThrowAsync<PostgresException>(() => _db.CopyAsync([Named(1), Named(2), Named(1)], Cancellation));

        exception.SqlState.ShouldBe(PostgresErrorCodes.UniqueViolation);
        (await _db.Books.CountAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task It_goes_with_the_transaction_that_is_open()
    {
        await using (await _db.Database.BeginTransactionAsync(Cancellation))
        {
            await _db.CopyAsync([Named(1)], Cancellation);
            (await _db.Books.CountAsync(Cancellation)).ShouldBe(1);
        }

        (await _db.Books.CountAsync(Cancellation)).ShouldBe(0);
    }

    private static Book Named(int id) => new() { Id = id, Title = "Name", Words = [], Notes = new Notes(null, []) };

    private enum Genre : short
    {
        Novel,
        Essay,
    }

    private sealed record Notes(string? Text, int[] Pages);

    private sealed class Book
    {
        public int Id { get; init; }

        public required string Title { get; init; }

        public Genre Genre { get; init; }

        public required string[] Words { get; init; }

        public required Notes Notes { get; init; }

        public DateTimeOffset? Printed { get; init; }

        public double? Price { get; init; }

        /// <summary>The database's own.</summary>
        public string? Shout { get; init; }
    }

    private sealed class Shelf(string connection) : DbContext(new DbContextOptionsBuilder().UseNpgsql(connection).UseSnakeCaseNamingConvention().Options)
    {
        public DbSet<Book> Books => Set<Book>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.HasDefaultSchema("shelf");
            var book = modelBuilder.Entity<Book>();
            book.Property(one => one.Id).ValueGeneratedNever();
            book.Property(one => one.Notes).IsJson();
            book.Property(one => one.Shout).HasComputedColumnSql("upper(title)", stored: true);
        }
    }
}
