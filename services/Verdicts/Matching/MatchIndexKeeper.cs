using FactCheck.Language.Matching;
using Npgsql;

namespace FactCheck.Verdicts.Matching;

/// <summary>Folds and rebuilds, in the background, the indexes that need it. Any number of copies may run: one at a time does a workspace.</summary>
internal sealed class MatchIndexKeeper(NpgsqlDataSource dataSource, MatchIndexFolder folder, MatchIndexRebuilder rebuilder, TimeProvider clock, ILogger<MatchIndexKeeper> log)
    : BackgroundService
{
    /// <summary>So many small blocks of a word, at most, must a search read beside the full ones.</summary>
    private const int MostLooseWrites = 64;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    /// <summary>Fewer loose writes are put together too, once nobody has written for a while.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(30);

    private sealed record Due(Guid WorkspaceId, bool Rebuild);

    /// <summary>Does all that is due now.</summary>
    internal async Task KeepAsync(CancellationToken cancellationToken)
    {
        foreach (var due in await DueAsync(cancellationToken))
        {
            var done = due.Rebuild ? await rebuilder.RebuildAsync(due.WorkspaceId, cancellationToken) : await folder.FoldAsync(due.WorkspaceId, cancellationToken);
            if (done && due.Rebuild)
            {
                log.LogInformation("Made the index of past fact-checks of workspace {Workspace} anew", due.WorkspaceId);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await KeepAsync(stoppingToken);
                await Task.Delay(Poll, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception) when (exception is NpgsqlException or TimeoutException or InvalidOperationException)
            {
                // Nothing is lost: what is due stays due.
                log.LogWarning(exception, "The indexes of past fact-checks could not be kept");
                await Task.Delay(Poll, clock, CancellationToken.None);
            }
        }
    }

    /// <summary>A number that nothing has any more costs memory in every search: where most are such, they are given out anew.</summary>
    private async Task<List<Due>> DueAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            """
            SELECT workspace_id, words_version <> $1 OR next_number > 2 * fact_checks + 100000
            FROM verdicts.match_indexes
            WHERE words_version <> $1 OR next_number > 2 * fact_checks + 100000 OR loose_writes >= $2 OR (loose_writes > 0 AND written_at < $3)
            """);
        foreach (var value in (object[])[MatchWords.Version, MostLooseWrites, clock.GetUtcNow() - Quiet])
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var due = new List<Due>();
        while (await reader.ReadAsync(cancellationToken))
        {
            due.Add(new Due(reader.GetGuid(0), reader.GetBoolean(1)));
        }

        return due;
    }
}
