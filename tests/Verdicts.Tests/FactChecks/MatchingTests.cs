using FactCheck.Language.Matching;
using FactCheck.Testing;

namespace FactCheck.Verdicts.Tests.FactChecks;

public sealed class MatchingTests(RunningVerdicts verdicts)
{
    /// <summary>The pairs that seeds/README.md names, by the articles' words there; three are found by more of their sentences alone.</summary>
    public static TheoryData<string, string> Pairs => new()
    {
        { "fc-001", "interest on the national debt has doubled since 2022" },
        { "fc-002", "a shipyard with no orders" },
        { "fc-003", "would hold the deficit to 3.1 percent of gross domestic product" },
        { "fc-004", "the first time that a cyberattack had physically halted part of Merrow’s water system" },
        { "fc-006", "have lost 38 percent of their ice since 1990" },
        { "fc-007", "dockworkers at Halse earned an average of $94,000 a year" },
        { "fc-008", "No Ostmari soldier had crossed the line" },
        { "fc-008", "some 200 Ostmari soldiers had crossed the line" },
        { "fc-009", "one in five Merrovians under 25 is out of work" },
        { "fc-010", "Reported assaults in Fallmouth’s schools have tripled since 2019" },
        { "fc-012", "the 13th nation to put a satellite into orbit with a rocket of its own" },
        { "fc-013", "approved without competitive bids" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task Suggests_the_fact_check_that_says_the_same_first(string factCheck, string claim)
    {
        var expected = Seeds.FactChecks.Single(candidate => candidate.Id == factCheck);

        var matches = await MatchesAsync(claim);

        matches[0].Text("claim").ShouldBe(expected.Claim);
        matches[0].Text("url").ShouldBe(expected.Url);
        matches[0].Text("id").ShouldStartWith("fct_");
        matches[0].GetProperty("score").GetDouble().ShouldBeInRange(ClaimMatcher.Suggest, 1);
        matches[0].GetProperty("negative").GetBoolean().ShouldBe(expected.Rating <= 3);
    }

    /// <summary>These few words have next to none of the fact-check's: "deaths" for "risk of dying", "did so" for "voted". A sentence that names what it is about is found.</summary>
    [Theory]
    [InlineData("fc-005", "reduced deaths by 23 percent", "norvaplin, a pill for the heart, cut patients’ risk of dying by 23 percent")]
    [InlineData("fc-011", "2,150 with “unpaid fines.”", "the police used telephone location records to pursue 2,150 people with “unpaid fines.”")]
    [InlineData("fc-022", "only 49 percent of those under 30 did so", "only 49 percent of Merrovians under 30 voted in the last election")]
    public async Task Suggests_what_shares_too_few_words_once_a_claim_says_more(string factCheck, string claim, string more)
    {
        var expected = Seeds.FactChecks.Single(candidate => candidate.Id == factCheck).Claim;

        (await MatchesAsync(claim)).ShouldNotContain(match => match.Text("claim") == expected);
        (await MatchesAsync(more))[0].Text("claim").ShouldBe(expected);
    }

    [Theory]
    [InlineData("The agency said that it would publish its figures on Friday")]
    [InlineData("of the and")]
    [InlineData("'; :* ! & | (")]
    public async Task Suggests_nothing_where_little_is_shared(string claim) => (await MatchesAsync(claim)).ShouldBeEmpty();

    [Fact]
    public async Task Is_not_sure_of_what_shares_a_phrase() =>
        (await MatchesAsync("It would freeze hiring in most ministries, delay a rail line to the northern coast and trim the housing allowance paid to about 260,000 families"))
            .ShouldAllBe(match => match.GetProperty("score").GetDouble() < ClaimMatcher.Same);

    [Fact]
    public async Task Keeps_each_claims_matches_apart()
    {
        var workspace = await WorkspaceAsync();
        var article = new SampleArticle
        {
            WorkspaceId = workspace,
            Text = "Nothing happened here. Dockworkers at Halse earned an average of $94,000 a year. Assaults in Fallmouth’s schools have tripled since 2019.",
        };
        article.Claim("Nothing happened here", 0.9).Claim("Dockworkers at Halse earned an average of $94,000 a year", 0.8).Claim("Assaults in Fallmouth’s schools have tripled since 2019", 0.7);
        await verdicts.SendAsync(article.Message());

        using var client = verdicts.Client(workspace);
        var claims = (await client.ItemsAsync($"/v1/claims?article={article.PublicId}")).OrderBy(claim => claim.GetProperty("start").GetInt32()).ToList();

        claims[0].GetProperty("matches").GetArrayLength().ShouldBe(0);
        claims[1].GetProperty("matches")[0].Text("claim").ShouldContain("dockworker");
        claims[2].GetProperty("matches")[0].Text("claim").ShouldContain("Fallmouth");
    }

    [Fact]
    public async Task Lets_the_policy_flag_what_was_found_false_before()
    {
        var article = new SampleArticle { WorkspaceId = await WorkspaceAsync(), Text = "A shipyard with no orders." };
        await verdicts.SendAsync(article.Claim("A shipyard with no orders").Message());

        using var client = verdicts.Client(article.WorkspaceId);
        var claim = (await client.ItemsAsync("/v1/claims?flag=repeats-false")).ShouldHaveSingleItem();
        claim.GetProperty("matches")[0].GetProperty("negative").GetBoolean().ShouldBeTrue();
        claim.GetProperty("flags").EnumerateArray().Single(flag => flag.Text("rule") == "repeats-false").Text("reason")
            .ShouldContain("“The state shipyard in Halse has no ships on its order book”, which was rated “Wrong”");
    }

    [Fact]
    public async Task Knows_no_fact_check_of_another_workspace()
    {
        await WorkspaceAsync();
        var article = new SampleArticle { Text = "Dockworkers at Halse earned an average of $94,000 a year." };
        await verdicts.SendAsync(article.Claim("Dockworkers at Halse earned an average of $94,000 a year").Message());

        using var client = verdicts.Client(article.WorkspaceId);
        (await client.ItemsAsync("/v1/claims"))[0].GetProperty("matches").GetArrayLength().ShouldBe(0);
    }

    private async Task<List<System.Text.Json.JsonElement>> MatchesAsync(string words)
    {
        var article = new SampleArticle { WorkspaceId = await WorkspaceAsync(), Text = words };
        await verdicts.SendAsync(article.Claim(words).Message());
        using var client = verdicts.Client(article.WorkspaceId);
        return [.. (await client.ItemsAsync("/v1/claims")).ShouldHaveSingleItem().GetProperty("matches").EnumerateArray()];
    }

    private async Task<Guid> WorkspaceAsync()
    {
        var workspace = SampleArticle.NewId();
        using var client = verdicts.Client(workspace);
        await ImportFactChecksTests.ImportAsync(client, await File.ReadAllTextAsync(Path.Combine(Seeds.Folder, "fact-checks.jsonl")));
        return workspace;
    }
}
