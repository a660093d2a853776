using FactCheck.Verdicts.Matching;
using FactCheck.Verdicts.Tests.FactChecks;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.Matching;

public sealed class SpellingCacheTests(RunningVerdicts verdicts)
{
    [Fact]
    public async Task What_is_added_is_found_by_a_word_that_had_no_spelling_before()
    {
        var workspace = SampleArticle.NewId();
        using var client = verdicts.Client(workspace);
        await ImportFactChecksTests.ImportAsync(client, """{"id":"a","claim":"The bridge is safe."}""");
        var before = await SpellingsAsync(workspace);
        var again = await SpellingsAsync(workspace);

        await ImportFactChecksTests.ImportAsync(client, """{"id":"b","claim":"Norvaplin works."}""");

        before.ShouldBeEmpty();
        again.ShouldBeEmpty();
        (await SpellingsAsync(workspace)).ShouldBe(["norvaplin"]);
        (await SpellingsAsync(SampleArticle.NewId())).ShouldBeEmpty("another workspace has an index of its own");
    }

    private async Task<List<string>> SpellingsAsync(Guid workspace)
    {
        List<string> found = [];
        await verdicts.WorkAsync(workspace, async (services, _) =>
        {
            var postings = services.GetRequiredService<PostingTable>();
            var lists = await postings.ReadAsync(["norvaplyn"], default);
            var (_, variants) = await postings.StandInsAsync(lists, ["norvaplyn"], [], default);
            found = [.. variants("norvaplyn").Select(variant => variant.Word)];
        });
        return found;
    }
}
