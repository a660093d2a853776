using FactCheck.Language.Matching;
using FactCheck.Language.Policies;

namespace FactCheck.Language.Tests.Policies;

/// <summary>The rules of the policies that come with the engine about claims that were checked before.</summary>
public sealed class PastClaimRulesTests
{
    [Theory]
    [MemberData(nameof(BuiltInPolicyTests.Both), MemberType = typeof(BuiltInPolicyTests))]
    public void Blocks_what_the_newsrooms_own_scale_holds_against_it(string policy)
    {
        var claim = Cases.Claim() with { Matches = [new Match("pc7", ClaimMatcher.Same, "Not so") { Negative = true }, new Match("pc8", 1, "True")] };

        Flag("repeats-false", policy, claim).ShouldNotBeNull().Severity.ShouldBe("block");
        Flag("repeats-false", policy, claim)!.Reason.ShouldContain("pc7");
        Flag("resembles-false", policy, claim).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(BuiltInPolicyTests.Both), MemberType = typeof(BuiltInPolicyTests))]
    public void Warns_of_what_only_resembles_it(string policy)
    {
        var claim = Cases.Claim() with { Matches = [new Match("pc7", 0.75, "Not so") { Negative = true }] };

        Flag("resembles-false", policy, claim).ShouldNotBeNull().Severity.ShouldBe("warn");
        Flag("repeats-false", policy, claim).ShouldBeNull();
        Flag("resembles-false", policy, Cases.Claim() with { Matches = [new Match("pc7", 0.75, "True"), new Match("pc8", 0.6, "Not so") { Negative = true }] }).ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(BuiltInPolicyTests.Both), MemberType = typeof(BuiltInPolicyTests))]
    public void Takes_what_has_another_number_for_something_that_resembles_it(string policy)
    {
        var claim = Cases.Claim() with { Text = "The plan costs 3.1 percent of output.", Matches = [new Match("pc7", 0.99, "Not so", "The plan costs 2.1 percent of output.") { Negative = true }] };

        Flag("repeats-false", policy, claim).ShouldBeNull();
        Flag("resembles-false", policy, claim).ShouldNotBeNull();
        Flag("repeats-false", policy, claim with { Matches = [claim.Matches[0] with { Score = 1 }] }).ShouldNotBeNull("a reviewer said so");
    }

    [Theory]
    [MemberData(nameof(BuiltInPolicyTests.Both), MemberType = typeof(BuiltInPolicyTests))]
    public void Lets_be_what_was_rated_true_or_only_resembles(string policy)
    {
        Flag("repeats-false", policy, Cases.Claim() with { Matches = [new Match("pc8", 0.95, "False"), new Match("pc7", 0.4, "False") { Negative = true }] }).ShouldBeNull();
        Flag("repeats-false", policy, Cases.Claim() with { Matches = [new Match("pc9", 0.95, null)] }).ShouldBeNull();
        Flag("repeats-false", policy, Cases.Claim()).ShouldBeNull();
    }

    private static Flag? Flag(string rule, string policy, Claim claim) =>
        PolicyEvaluator.Evaluate(Cases.Analysis(claim), Policy.BuiltIn.Single(known => known.Id == policy)).Claims.Single().Flags.SingleOrDefault(flag => flag.Rule == rule);
}
