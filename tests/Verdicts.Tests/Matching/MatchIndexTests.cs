using CsCheck;
using FactCheck.Language.Matching;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Matching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.Matching;

/// <summary>Whatever is written, changed, deleted, folded and made anew: the index gives what BM25 over the fact-checks as they stand gives.</summary>
public sealed class MatchIndexTests(RunningVerdicts verdicts)
{
    private static readonly string[] Vocabulary = [.. "tax rise harbour bridge school mayor water price storm strike vote count border tunnel glacier budget nurse teacher pension rocket".Split(' ')];

    private static readonly Gen<string> Claim = Gen.Int[0, Vocabulary.Length - 1].Select(i => Vocabulary[i]).Array[1, 9].Select(words => string.Join(' ', words));

    private static readonly Gen<Step> Steps = Gen.Frequency(
        (6, Gen.Select(Gen.Int[0, 25], Claim).Array[1, 8].Select(lines => new Step(Import: [.. lines.DistinctBy(line => line.Item1)]))),
        (2, Gen.Int[0, 25].Array[1, 4].Select(ids => new Step(Delete: ids))),
        (2, Gen.Const(new Step(Fold: true))),
        (1, Gen.Const(new Step(Rebuild: true))));

    internal sealed record Step((int Id, string Claim)[]? Import = null, int[]? Delete = null, bool Fold = false, bool Rebuild = false);

    [Fact]
    public async Task Gives_what_bm25_over_the_fact_checks_gives_after_any_writes() =>
        await Gen.Select(Steps.Array[1, 12], Claim.Array[1, 4]).SampleAsync(
            async (steps, queries) =>
            {
                var workspace = SampleArticle.NewId();
                var expected = new Dictionary<string, string>();
                foreach (var step in steps)
                {
                    await DoAsync(workspace, step, expected);
                }

                (await SizeAsync(workspace)).ShouldBe(new CollectionSize(expected.Count, expected.Values.Sum(claim => claim.Split(' ').Length)));
                foreach (var query in queries)
                {
                    (await FoundAsync(workspace, query)).ShouldBe(BruteForce(expected, query), ignoreOrder: true, $"after {string.Join("; ", steps.Select(Describe))}, for {query}");
                }
            },
            iter: 30,
            threads: 1);

    [Fact]
    public async Task Holds_nothing_loose_and_nothing_gone_once_it_is_folded()
    {
        var workspace = SampleArticle.NewId();
        foreach (var round in Enumerable.Range(0, 5))
        {
            await DoAsync(workspace, new Step(Import: [(1, $"harbour {Vocabulary[round]}"), (round + 10, "harbour strike")]), []);
        }

        await DoAsync(workspace, new Step(Fold: true), []);

        await verdicts.InWorkspaceAsync(workspace, async services =>
        {
            var db = services.GetRequiredService<VerdictsDbContext>();
            (await db.Set<MatchGone>().CountAsync()).ShouldBe(0);
            (await db.MatchIndexes.SingleAsync()).LooseWrites.ShouldBe(0);
            var blocks = await db.Set<MatchBlock>().AsNoTracking().ToListAsync();
            blocks.GroupBy(block => block.Word).ShouldAllBe(word => word.Count() == 1);
            blocks.Single(block => block.Word == "harbour").Postings.ShouldBe(6);
            return true;
        });
    }

    [Fact]
    public async Task Cuts_the_postings_of_a_frequent_word_into_full_blocks()
    {
        var workspace = SampleArticle.NewId();
        for (var start = 0; start < PostingBlock.Full + 500; start += 1000)
        {
            await DoAsync(workspace, new Step(Import: [.. Enumerable.Range(start, 1000).Select(id => (id, "harbour"))]), []);
        }

        await DoAsync(workspace, new Step(Fold: true), []);
        await DoAsync(workspace, new Step(Delete: [0, PostingBlock.Full]), []);
        await DoAsync(workspace, new Step(Fold: true), []);

        var blocks = await verdicts.InWorkspaceAsync(workspace, services => services.GetRequiredService<VerdictsDbContext>().Set<MatchBlock>().OrderBy(block => block.First).Select(block => block.Postings).ToListAsync());
        blocks.ShouldBe([PostingBlock.Full, 9000 - 2 - PostingBlock.Full]);
        (await SizeAsync(workspace)).Claims.ShouldBe(8998);
    }

    [Fact]
    public async Task Keeps_in_step_with_writers_at_the_same_time()
    {
        var workspace = SampleArticle.NewId();
        var writers = Enumerable.Range(0, 6).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < 8; round++)
            {
                await DoAsync(workspace, new Step(Import: [.. Enumerable.Range(0, 5).Select(id => (id, $"harbour {Vocabulary[(writer + round + id) % Vocabulary.Length]}"))]), []);
            }
        })).ToList();
        while (!writers.TrueForAll(writer => writer.IsCompleted))
        {
            await DoAsync(workspace, new Step(Fold: true), []);
        }

        await Task.WhenAll(writers);
        await DoAsync(workspace, new Step(Fold: true), []);

        (await FoundAsync(workspace, "harbour")).Count.ShouldBe(5);
        (await SizeAsync(workspace)).ShouldBe(new CollectionSize(5, 10));
    }

    [Fact]
    public async Task Knows_what_was_imported_before_there_was_an_index()
    {
        var workspace = SampleArticle.NewId();
        await DoAsync(workspace, new Step(Import: [(1, "harbour strike"), (2, "tax rise")]), []);
        await verdicts.InWorkspaceAsync(workspace, services => services.GetRequiredService<VerdictsDbContext>().Database.ExecuteSqlAsync(
            $"""
            UPDATE verdicts.fact_checks SET number = NULL WHERE workspace_id = {workspace};
            DELETE FROM verdicts.match_blocks WHERE workspace_id = {workspace};
            UPDATE verdicts.match_indexes SET words_version = 0, fact_checks = 0, words = 0, next_number = 0 WHERE workspace_id = {workspace};
            """));

        await verdicts.InWorkspaceAsync(workspace, async services =>
        {
            await services.GetRequiredService<MatchIndexKeeper>().KeepAsync(TestContext.Current.CancellationToken);
            return true;
        });

        (await FoundAsync(workspace, "harbour")).Keys.ShouldBe(["1"]);
        (await SizeAsync(workspace)).ShouldBe(new CollectionSize(2, 4));
    }

    private static string Describe(Step step) =>
        step.Import is { } lines ? $"import {string.Join(", ", lines.Select(line => $"{line.Id}: {line.Claim}"))}" : step.Delete is { } ids ? $"delete {string.Join(", ", ids)}" : step.Fold ? "fold" : "rebuild";

    private Task<bool> DoAsync(Guid workspace, Step step, Dictionary<string, string> expected) => verdicts.InWorkspaceAsync(workspace, async services =>
    {
        var (store, cancellation) = (services.GetRequiredService<FactCheckStore>(), TestContext.Current.CancellationToken);
        if (step.Import is { } lines)
        {
            await store.WriteAsync([.. lines.Select(line => new FactCheckLine { Id = $"{line.Id}", Claim = line.Claim })], cancellation);
            foreach (var (id, claim) in lines)
            {
                expected[$"{id}"] = claim;
            }
        }
        else if (step.Delete is { } ids)
        {
            await store.DeleteAsync([.. ids.Select(id => $"{id}")], cancellation);
            foreach (var id in ids)
            {
                expected.Remove($"{id}");
            }
        }

        return step.Fold ? await services.GetRequiredService<MatchIndexFolder>().FoldAsync(workspace, cancellation)
            : !step.Rebuild || await services.GetRequiredService<MatchIndexRebuilder>().RebuildAsync(workspace, cancellation);
    });

    private Task<CollectionSize> SizeAsync(Guid workspace) => verdicts.InWorkspaceAsync(workspace, async services =>
        (await services.GetRequiredService<PostingTable>().ReadAsync([], TestContext.Current.CancellationToken)).Size);

    /// <summary>External ids with their scores, rounded to what single precision holds.</summary>
    private Task<Dictionary<string, double>> FoundAsync(Guid workspace, string query) => verdicts.InWorkspaceAsync(workspace, async services =>
    {
        var words = MatchWords.Of(query).Distinct().ToArray();
        var lists = await services.GetRequiredService<PostingTable>().ReadAsync(words, TestContext.Current.CancellationToken);
        var ids = await services.GetRequiredService<VerdictsDbContext>().FactChecks.ToDictionaryAsync(factCheck => factCheck.Number!.Value, factCheck => factCheck.ExternalId);
        return lists.Best(words.Select(word => new SearchTerm(word, 1)), 200).ToDictionary(found => ids[found.Claim], found => Math.Round(found.Score, 3));
    });

    private static Dictionary<string, double> BruteForce(Dictionary<string, string> claims, string query)
    {
        var texts = claims.ToDictionary(claim => claim.Key, claim => MatchWords.Of(claim.Value));
        var average = texts.Count == 0 ? 1 : texts.Values.Average(words => words.Count);
        return texts.Select(text => (text.Key, Score: Math.Round((float)MatchWords.Of(query).Distinct().Sum(word => Score(word, text.Value)), 3)))
            .Where(scored => scored.Score > 0)
            .ToDictionary(scored => scored.Key, scored => scored.Score);

        double Score(string word, IReadOnlyList<string> words)
        {
            var (count, with) = (words.Count(other => other == word), texts.Values.Count(other => other.Contains(word)));
            return Math.Log(1 + ((texts.Count - with + 0.5) / (with + 0.5))) * count * 1.9 / (count + (0.9 * (0.6 + (0.4 * words.Count / average))));
        }
    }
}
