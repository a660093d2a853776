using FactCheck.Language.Matching;
using FactCheck.Testing;
using FactCheck.Verdicts.FactChecks;
using FactCheck.Verdicts.Matching;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Verdicts.Tests.Matching;

/// <summary>What is measured on a collection in memory holds for the service, because both rank alike.</summary>
public sealed class SameInMemoryTests(RunningVerdicts verdicts)
{
    private const int Most = 50, FewestCandidates = 100;

    private static readonly IReadOnlyList<MatchText> Collection =
    [
        .. Seeds.FactChecks.Select(factCheck => new MatchText(factCheck.Claim, null)),
        .. Seeds.Articles.SelectMany(article => (article.Text ?? "").Split(". ").Where(sentence => sentence.Length > 30)
            .Select((sentence, i) => new MatchText(sentence, i % 3 == 0 ? article.Title : null))),
    ];

    /// <summary>Sentences of the sample articles, and words that must be guessed: misspelt, run together, in capitals, in a post.</summary>
    private static readonly IReadOnlyList<ClaimQuery> Queries =
    [
        .. Collection.Where((_, i) => i % 7 == 0).Select(text => new ClaimQuery(text.Claim, "Prime Minister Ruth Pellow")),
        new("The goverment gave Northspann an order without compettitive bids"),
        new("#cyberattack on the #WaterSystem, says the watersystem of #merrowwater"),
        new("Fallmouth's schools: assaults tripled! The deficit is 3.1 percent. — Anna B. (@anna_b) March 3, 2026"),
        new("unheardofword zzzz qqqq"),
    ];

    [Fact]
    public async Task Finds_the_same_claims_with_the_same_scores_as_a_collection_in_memory()
    {
        var memory = new ClaimCollection(Collection);
        var found = await verdicts.InWorkspaceAsync(SampleArticle.NewId(), async services =>
        {
            var store = services.GetRequiredService<FactCheckStore>();
            foreach (var some in Collection.Index().Chunk(97))
            {
                await store.WriteAsync([.. some.Select(text => new FactCheckLine { Id = $"{text.Index}", Claim = text.Item.Claim, Title = text.Item.Title })], TestContext.Current.CancellationToken);
            }

            return await services.GetRequiredService<MatchSearch>().FindAsync(Queries, Most, TestContext.Current.CancellationToken);
        });

        foreach (var (query, there) in Queries.Zip(found))
        {
            var here = ClaimMatcher.Rank(memory.Search(query), Most);
            there.Select(match => match.FactCheck.ExternalId).ShouldBe(here.Select(match => $"{match.Claim}"), query.Text);
            there.Select(match => match.Order).ShouldBe(here.Select(match => match.Order), tolerance: 1e-4);
            there.Select(match => match.Score).ShouldBe(here.Select(match => match.Score), tolerance: 1e-4);
        }

        found.Sum(some => some.Count).ShouldBeGreaterThan(FewestCandidates);
    }
}
