using FactCheck.Language.Policies;
using FactCheck.Language.Revisions;

namespace FactCheck.Language.Tests.Policies;

/// <summary>Each rule of the policies that come with the engine: where it must fire, and where it must not.</summary>
public sealed class BuiltInPolicyTests
{
    public static TheoryData<string> Both => ["wire-agency", "metropolitan-daily"];

    public static TheoryData<string, SourceClass> UnnamedSources => new MatrixTheoryData<string, SourceClass>(
        ["wire-agency", "metropolitan-daily"], [SourceClass.BareSources, SourceClass.UnnamedOfficial, SourceClass.UnnamedPerson]);

    public static TheoryData<string, SourceClass> NamedSources => new MatrixTheoryData<string, SourceClass>(
        ["wire-agency", "metropolitan-daily"],
        [SourceClass.NamedPerson, SourceClass.NamedOrganisation, SourceClass.Document, SourceClass.Poll, SourceClass.None]);

    [Fact]
    public void The_default_is_the_wire_agency() => Policy.Default.Id.ShouldBe("wire-agency");

    [Theory]
    [MemberData(nameof(Both))]
    public void Has_every_rule_once(string policy) => Named(policy).Rules.Select(rule => rule.Id).ShouldBe(
        [
            "bare-sources", "anonymous-only", "anonymous-opinion", "anonymous-direct-quote", "unattributed-number",
            "late-attribution", "secondhand", "check-worthy", "repeats-false", "resembles-false", "disputed", "number-mismatch", "hedge-dropped", "quote-changed", "source-changed",
        ]);

    [Theory]
    [MemberData(nameof(Both))]
    public void Blocks_bare_sources_and_names_their_words(string policy)
    {
        var flag = Flag("bare-sources", policy, Cases.Claim(), Cases.From(SourceClass.BareSources, words: "sources")).ShouldNotBeNull();

        flag.Severity.ShouldBe("block");
        flag.Reason.ShouldContain("“sources”");
    }

    [Theory]
    [MemberData(nameof(NamedSources))]
    public void Takes_no_other_source_for_a_bare_one(string policy, SourceClass source) =>
        Flag("bare-sources", policy, Cases.Claim(), Cases.From(source)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(UnnamedSources))]
    public void Warns_of_a_check_worthy_claim_on_an_unnamed_source_alone(string policy, SourceClass source) =>
        Flag("anonymous-only", policy, Cases.Claim(worth: 0.7), Cases.From(source)).ShouldNotBeNull().Severity.ShouldBe("warn");

    [Theory]
    [MemberData(nameof(Both))]
    public void Lets_a_second_named_source_stand_in_for_an_unnamed_one(string policy) =>
        Flag("anonymous-only", policy, Cases.Claim(worth: 0.7), Cases.From(SourceClass.UnnamedOfficial), Cases.From(SourceClass.NamedPerson)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(UnnamedSources))]
    public void Leaves_a_trifle_on_an_unnamed_source_alone(string policy, SourceClass source) =>
        Flag("anonymous-only", policy, Cases.Claim(worth: 0.2), Cases.From(source)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(UnnamedSources))]
    public void Blocks_an_unnamed_judgement_of_a_person(string policy, SourceClass source) =>
        Flag("anonymous-opinion", policy, Cases.Claim(text: "He is a coward."), Cases.From(source)).ShouldNotBeNull().Severity.ShouldBe("block");

    [Theory]
    [MemberData(nameof(Both))]
    public void Lets_unnamed_sources_give_facts_and_judge_things(string policy)
    {
        Flag("anonymous-opinion", policy, Cases.Claim(text: "He left the capital on Monday."), Cases.From(SourceClass.UnnamedOfficial)).ShouldBeNull();
        Flag("anonymous-opinion", policy, Cases.Claim(text: "The roads are a disgrace."), Cases.From(SourceClass.UnnamedOfficial)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(NamedSources))]
    public void Lets_named_sources_judge_a_person(string policy, SourceClass source) =>
        Flag("anonymous-opinion", policy, Cases.Claim(text: "He is a coward."), Cases.From(source)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(UnnamedSources))]
    public void Notes_unnamed_sources_quoted_directly(string policy, SourceClass source) =>
        Flag("anonymous-direct-quote", policy, Cases.Claim(), Cases.From(source, QuoteType.Direct)).ShouldNotBeNull();

    [Theory]
    [MemberData(nameof(Both))]
    public void Lets_unnamed_sources_be_paraphrased_and_named_ones_quoted(string policy)
    {
        Flag("anonymous-direct-quote", policy, Cases.Claim(), Cases.From(SourceClass.UnnamedOfficial)).ShouldBeNull();
        Flag("anonymous-direct-quote", policy, Cases.Claim(), Cases.From(SourceClass.NamedPerson, QuoteType.Direct)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Asks_for_the_source_of_a_number_and_names_it(string policy)
    {
        var claim = Cases.Claim(worth: 0.8) with { Quantities = [Cases.ThreeMillion] };

        Flag("unattributed-number", policy, claim).ShouldNotBeNull().Reason.ShouldContain("“$3 million”");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Is_content_with_a_number_that_has_a_source_or_a_citation_or_is_a_rank(string policy)
    {
        var claim = Cases.Claim(worth: 0.8) with { Quantities = [Cases.ThreeMillion] };
        var cited = Cases.Analysis(claim) with { Citations = [new Citation("study", 35, 40, "study", null)] };

        Flag("unattributed-number", policy, claim, Cases.From(SourceClass.NamedPerson)).ShouldBeNull();
        FlagIn("unattributed-number", policy, cited).ShouldBeNull();
        Flag("unattributed-number", policy, claim with { Quantities = [] }).ShouldBeNull();
        Flag("unattributed-number", policy, claim with { Quantities = [Cases.ThreeMillion with { Unit = "ordinal" }] }).ShouldBeNull();
    }

    [Theory]
    [InlineData("wire-agency", 0, "2")]
    [InlineData("wire-agency", 69, "2")]
    public void Notes_a_source_far_from_its_claim(string policy, int at, string distance) =>
        Flag("late-attribution", policy, Cases.Claim(), Cases.From(SourceClass.NamedPerson, at: at)).ShouldNotBeNull().Reason.ShouldContain($" {distance} sentences");

    [Theory]
    [InlineData("wire-agency", 19)]
    [InlineData("wire-agency", 30)]
    [InlineData("wire-agency", 56)]
    [InlineData("metropolitan-daily", 0)]
    public void Is_content_with_a_source_in_or_beside_the_claim(string policy, int at) =>
        Flag("late-attribution", policy, Cases.Claim(), Cases.From(SourceClass.NamedPerson, at: at)).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Both))]
    public void Points_at_another_outlets_report(string policy)
    {
        Flag("secondhand", policy, Cases.Claim(), Cases.From(SourceClass.Media, words: "the Example Times")).ShouldNotBeNull().Reason.ShouldContain("the Example Times");
        Flag("secondhand", policy, Cases.Claim(), Cases.From(SourceClass.NamedOrganisation)).ShouldBeNull();
        Flag("secondhand", policy, Cases.Claim()).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Points_at_what_is_worth_checking(string policy)
    {
        Flag("check-worthy", policy, Cases.Claim(worth: 0.85)).ShouldNotBeNull().Reason.ShouldContain("0.85");
        Flag("check-worthy", policy, Cases.Claim(worth: 0.6)).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Says_who_contradicts_a_claim(string policy) =>
        Flag("disputed", policy, Cases.Claim() with { Conflicts = [Against(ConflictKind.Denied, "denied it", "Ida Holm")] })
            .ShouldNotBeNull().Reason.ShouldSatisfyAllConditions(reason => reason.ShouldContain("Ida Holm"), reason => reason.ShouldContain("“denied it”"));

    [Theory]
    [InlineData("wire-agency", ConflictKind.Number, "the article")]
    [InlineData("wire-agency", ConflictKind.HeadlineNumber, "the headline")]
    [InlineData("metropolitan-daily", ConflictKind.Number, "the article")]
    [InlineData("metropolitan-daily", ConflictKind.HeadlineNumber, "the headline")]
    public void Names_both_numbers_and_where_the_other_stands(string policy, ConflictKind kind, string place) =>
        Flag("number-mismatch", policy, Cases.Claim() with { Conflicts = [Against(kind, "$5 million", null)] })
            .ShouldNotBeNull().Reason.ShouldSatisfyAllConditions(
                reason => reason.ShouldContain("“$3 million”"), reason => reason.ShouldContain("“$5 million”"), reason => reason.ShouldContain(place));

    [Theory]
    [MemberData(nameof(Both))]
    public void Names_the_hedge_that_a_headline_or_a_revision_drops(string policy)
    {
        Flag("hedge-dropped", policy, Cases.Claim() with { Conflicts = [Against(ConflictKind.HeadlineHedge, "Plan Cost Millions", null, here: "allegedly")] })
            .ShouldNotBeNull().Reason.ShouldContain("“allegedly”");
        Flag("hedge-dropped", policy, Revised(ClaimAspects.Hedge) with { Revised = Revised(ClaimAspects.Hedge).Revised! with { DroppedHedges = ["reportedly"] } })
            .ShouldNotBeNull().Reason.ShouldContain("“reportedly”");
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Says_how_a_changed_quotation_read(string policy) =>
        Flag("quote-changed", policy, Revised(ClaimAspects.Words, ClaimAspects.Quote)).ShouldNotBeNull().Reason.ShouldContain("“The plan cost nothing.”");

    [Theory]
    [MemberData(nameof(Both))]
    public void Says_who_said_it_before(string policy) =>
        Flag("source-changed", policy, Revised(ClaimAspects.Source), Cases.From(SourceClass.UnnamedOfficial))
            .ShouldNotBeNull().Reason.ShouldSatisfyAllConditions(reason => reason.ShouldContain("“an official”"), reason => reason.ShouldContain("“the minister”"));

    [Theory]
    [MemberData(nameof(Both))]
    public void Takes_no_conflict_and_no_change_for_another(string policy)
    {
        Rules(policy, Cases.Claim() with { Conflicts = [] }).ShouldBeEmpty();
        Rules(policy, Cases.Claim() with { Conflicts = [Against(ConflictKind.Denied, "denied it", null)] }).ShouldBe(["disputed"]);
        Rules(policy, Cases.Claim() with { Conflicts = [Against(ConflictKind.Number, "$5 million", null)] }).ShouldBe(["number-mismatch"]);
        Rules(policy, Cases.Claim() with { Conflicts = [Against(ConflictKind.HeadlineHedge, "Plan Cost Millions", null)] }).ShouldBe(["hedge-dropped"]);
        Rules(policy, Revised(ClaimAspects.Words)).ShouldBeEmpty();
        Rules(policy, Revised(ClaimAspects.Number)).ShouldBeEmpty();
        Rules(policy, Revised(ClaimAspects.Stance, ClaimAspects.Hedge)).ShouldBeEmpty();
        Rules(policy, Revised(ClaimAspects.Quote)).ShouldBe(["quote-changed"]);
        Rules(policy, Revised(ClaimAspects.Source)).ShouldBe(["source-changed"]);
    }

    [Theory]
    [MemberData(nameof(Both))]
    public void Names_the_number_and_not_how_long_ago_it_was(string policy)
    {
        var claim = Cases.Claim(worth: 0.9) with
        {
            Quantities = [new Quantity(30, 40, "Four years", 4, "years", false), new Quantity(45, 55, "71 percent", 71, "percent", false)],
        };

        Flag("unattributed-number", policy, claim).ShouldNotBeNull().Reason.ShouldContain("71 percent");
    }

    private static Conflict Against(ConflictKind kind, string there, string? source, string here = "$3 million") =>
        new(kind, new Mention(44, 54, here), new Mention(0, there.Length, there), source);

    /// <summary>It was said by the minister, in other words.</summary>
    private static Claim Revised(params string[] aspects) => Cases.Claim() with
    {
        Conflicts = [],
        Revised = new ClaimRevision
        {
            Aspects = aspects,
            TextBefore = "The plan cost nothing.",
            AttributionBefore = Cases.From(SourceClass.NamedPerson, words: "the minister"),
        },
    };

    private static IEnumerable<string> Rules(string policy, Claim claim) =>
        PolicyEvaluator.Evaluate(Cases.Analysis(claim), Named(policy)).Claims.Single().Flags.Select(flag => flag.Rule);

    private static Flag? Flag(string rule, string policy, Claim claim, params AttributionRelation[] attributions) =>
        FlagIn(rule, policy, Cases.Analysis(claim, attributions));

    private static Flag? FlagIn(string rule, string policy, Analysis analysis) =>
        PolicyEvaluator.Evaluate(analysis, Named(policy)).Claims.Single().Flags.SingleOrDefault(flag => flag.Rule == rule);

    private static Policy Named(string id) => Policy.BuiltIn.Single(policy => policy.Id == id);
}
