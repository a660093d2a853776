using FactCheck.Language.Policies;

namespace FactCheck.Language.Tests.Policies;

public sealed class PolicyEvaluatorTests
{
    [Fact]
    public void Gives_the_same_flags_however_often_it_is_asked()
    {
        var analysis = Cases.Analysis(Cases.Claim(worth: 0.9), Cases.From(SourceClass.BareSources, QuoteType.Direct));

        var once = PolicyEvaluator.Evaluate(analysis, Policy.Default);

        once.Claims.Single().Flags.Count.ShouldBeGreaterThan(2);
        PolicyEvaluator.Evaluate(once, Policy.Default).Claims.Single().Flags.ShouldBe(once.Claims.Single().Flags);
    }

    [Fact]
    public void Leaves_out_a_rule_that_is_switched_off()
    {
        var policy = Policy.Default with { Rules = [.. Policy.Default.Rules.Select(rule => rule with { Enabled = false })] };

        PolicyEvaluator.Evaluate(Cases.Analysis(Cases.Claim(worth: 0.9), Cases.From(SourceClass.BareSources)), policy)
            .Claims.Single().Flags.ShouldBeEmpty();
    }

    [Fact]
    public void Holds_the_fields_about_an_attribution_against_one_and_the_same()
    {
        var policy = With(new Condition { SourceClass = [SourceClass.Media], Stance = [Stance.Denies] });

        Fires(policy, Cases.From(SourceClass.Media, stance: Stance.Denies)).ShouldBeTrue();
        Fires(policy, Cases.From(SourceClass.Media), Cases.From(SourceClass.NamedPerson, stance: Stance.Denies)).ShouldBeFalse();
    }

    [Fact]
    public void Holds_verdict_and_score_against_one_and_the_same_match()
    {
        var policy = With(new Condition { MatchVerdict = ["false"], MatchScore = new Threshold { AtLeast = 0.7 } });
        var split = Cases.Claim() with { Matches = [new Match("a", 0.9, "True"), new Match("b", 0.3, "False")] };
        var joined = Cases.Claim() with { Matches = [new Match("a", 0.9, "False")] };

        PolicyEvaluator.Evaluate(Cases.Analysis(split), policy).Claims.Single().Flags.ShouldBeEmpty();
        PolicyEvaluator.Evaluate(Cases.Analysis(joined), policy).Claims.Single().Flags.ShouldHaveSingleItem();
    }

    [Fact]
    public void Reads_a_policy_that_still_lists_rating_words()
    {
        var policy = Policy.Parse(
            """
            { "id": "old", "name": "Old", "version": 3, "rules": [ { "id": "repeats-false", "severity": "block",
              "when": { "matchVerdict": ["false", "mostly-false"], "matchScore": { "atLeast": 0.7 } }, "reason": "See {matchedClaim}." } ] }
            """);
        var claim = Cases.Claim() with { Matches = [new Match("a", 0.9, "Mostly False")] };

        PolicyEvaluator.Evaluate(Cases.Analysis(claim), policy).Claims.Single().Flags.ShouldHaveSingleItem().Reason.ShouldBe("See a.");
    }

    [Fact]
    public void Holds_the_scales_judgement_and_the_score_against_one_and_the_same_match()
    {
        var policy = With(new Condition { MatchNegative = true, MatchScore = new Threshold { AtLeast = 0.7 } });
        var split = Cases.Claim() with { Matches = [new Match("a", 0.9, "True"), new Match("b", 0.3, "False") { Negative = true }] };

        PolicyEvaluator.Evaluate(Cases.Analysis(split), policy).Claims.Single().Flags.ShouldBeEmpty();
    }

    [Fact]
    public void Looks_for_conflicts_once_and_keeps_what_was_found()
    {
        var found = new Conflict(ConflictKind.Denied, new Mention(30, 55, "The plan cost $3 million."), new Mention(0, 18, "An official spoke."), "an official");

        var evaluated = PolicyEvaluator.Evaluate(Cases.Analysis(Cases.Claim() with { Conflicts = [found] }), Policy.Default);

        evaluated.Claims.Single().Conflicts.ShouldBe([found]);
        PolicyEvaluator.Evaluate(Cases.Analysis(Cases.Claim()), Policy.Default).Claims.Single().Conflicts.ShouldBe([]);
    }

    [Fact]
    public void Asks_every_source_where_the_rule_says_all()
    {
        var policy = With(new Condition { SourceClass = [SourceClass.Media] }, SourceScope.All);

        Fires(policy, Cases.From(SourceClass.Media)).ShouldBeTrue();
        Fires(policy, Cases.From(SourceClass.Media), Cases.From(SourceClass.Poll)).ShouldBeFalse();
        Fires(policy).ShouldBeFalse();
    }

    [Fact]
    public void Wants_one_of_the_conditions_of_any_of()
    {
        var policy = With(new Condition { Hedged = false, AnyOf = [new Condition { Stance = [Stance.Denies] }, new Condition { Attributed = false }] });

        Fires(policy).ShouldBeTrue();
        Fires(policy, Cases.From(SourceClass.Poll, stance: Stance.Denies)).ShouldBeTrue();
        Fires(policy, Cases.From(SourceClass.Poll)).ShouldBeFalse();
    }

    private static bool Fires(Policy policy, params AttributionRelation[] attributions) =>
        PolicyEvaluator.Evaluate(Cases.Analysis(Cases.Claim(), attributions), policy).Claims.Single().Flags.Count > 0;

    private static Policy With(Condition condition, SourceScope sources = SourceScope.Any) => new()
    {
        Id = "p",
        Name = "P",
        Version = 1,
        Rules = [new PolicyRule { Id = "x", Severity = Severity.Warn, Sources = sources, When = condition, Reason = "No." }],
    };
}
