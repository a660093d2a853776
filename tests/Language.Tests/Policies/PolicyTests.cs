using FactCheck.Language.Policies;

namespace FactCheck.Language.Tests.Policies;

public sealed class PolicyTests
{
    [Theory]
    [InlineData("wire-agency")]
    [InlineData("metropolitan-daily")]
    public void Reads_what_it_writes(string id)
    {
        var policy = Policy.BuiltIn.Single(policy => policy.Id == id);

        Policy.Parse(policy.ToJson()).ToJson().ShouldBe(policy.ToJson());
    }

    [Theory]
    [InlineData("""{ "hasQuantity": true, "sourceKind": ["media"] }""", "The rule \"x\": there is no field \"sourceKind\"; there are sourceClass, quote,")]
    [InlineData("""{ "sourceClass": ["media", "telly"] }""", "The rule \"x\": \"telly\" is no value for \"sourceClass\"; it is a list of named-person, named-organisation,")]
    [InlineData("""{ "stance": "denies" }""", "The rule \"x\": \"denies\" is no value for \"stance\"; it is a list of neutral,")]
    [InlineData("""{ "quote": [1] }""", "The rule \"x\": 1 is no value for \"quote\"; it is a list of direct, mixed, indirect.")]
    [InlineData("""{ "conflict": ["row"] }""", "The rule \"x\": \"row\" is no value for \"conflict\"; it is a list of denied, number, headline-number, headline-hedge.")]
    [InlineData("""{ "conflict": [] }""", "The rule \"x\": \"conflict\" is an empty list and would never hold")]
    [InlineData("""{ "changed": ["font"] }""", "The rule \"x\": \"font\" is no value for \"changed\"; it is a list of words, quote, number, source, stance, hedge.")]
    [InlineData("""{ "changed": "quote" }""", "The rule \"x\": \"quote\" is no value for \"changed\"; it is a list of texts.")]
    [InlineData("""{ "matchNegative": 1 }""", "The rule \"x\": 1 is no value for \"matchNegative\"; it is true or false.")]
    [InlineData("""{ "hedgeDropped": "yes" }""", "The rule \"x\": \"yes\" is no value for \"hedgeDropped\"; it is true or false.")]
    [InlineData("""{ "cited": "yes" }""", "The rule \"x\": \"yes\" is no value for \"cited\"; it is true or false.")]
    [InlineData("""{ "checkWorthiness": 0.5 }""", "The rule \"x\": 0.5 is no value for \"checkWorthiness\"; it is an object with atLeast, atMost or both.")]
    [InlineData("""{ "checkWorthiness": { "min": 0.5 } }""", "The rule \"x\": there is no field \"min\"; there are atLeast, atMost.")]
    [InlineData("""{ "checkWorthiness": { "atLeast": 5 } }""", "The rule \"x\": the bounds of \"checkWorthiness\" are from 0 to 1.")]
    [InlineData("""{ "checkWorthiness": { } }""", "The rule \"x\": \"checkWorthiness\" gives no bound; give it atLeast, atMost or both.")]
    [InlineData("""{ "types": ["sums"] }""", "The rule \"x\": \"sums\" is no value for \"types\"; it is a list of quantity,")]
    [InlineData("""{ "sourceClass": [] }""", "The rule \"x\": \"sourceClass\" is an empty list and would never hold; leave it out or give it a value.")]
    [InlineData("""{ }""", "The rule \"x\": \"when\" is empty and would flag every claim; give it a field.")]
    [InlineData("""{ "anyOf": [{ }] }""", "The rule \"x\": \"anyOf\" is empty and would flag every claim; give it a field.")]
    [InlineData("""{ "matchVerdict": [null] }""", "The rule \"x\": null is no value for \"matchVerdict\"; it is a list of texts.")]
    [InlineData("""{ "matchVerdict": ["false", null] }""", "The rule \"x\": null is no value for \"matchVerdict\"; it is a list of texts.")]
    [InlineData("""{ "types": [null] }""", "The rule \"x\": null is no value for \"types\"; it is a list of quantity,")]
    [InlineData("""{ "changed": [null] }""", "The rule \"x\": null is no value for \"changed\"; it is a list of words,")]
    [InlineData("""{ "quote": [null] }""", "The rule \"x\": null is no value for \"quote\"; it is a list of direct,")]
    [InlineData("""{ "anyOf": [null] }""", "The rule \"x\": null is no value for \"anyOf\"; it is a list of objects.")]
    [InlineData("""{ "anyOf": [{ "anyOf": [{ "cited": true }, null] }] }""", "The rule \"x\": null is no value for \"anyOf\"; it is a list of objects.")]
    [InlineData("""{ "cited": null, "anyOf": [{ "hedge": true }] }""", "The rule \"x\": there is no field \"hedge\"; there are sourceClass,")]
    public void Says_which_field_of_a_condition_is_wrong(string condition, string sentence) =>
        Fault(Json(condition)).ShouldStartWith(sentence);

    [Fact]
    public void Says_which_field_of_a_rule_is_wrong()
    {
        Fault(Json("""{ "cited": true }""", severity: "fatal")).ShouldBe("The rule \"x\": \"fatal\" is no value for \"severity\"; it is one of info, warn, block.");
        Fault(Json("""{ "cited": true }""", reason: "See {sauce}.")).ShouldStartWith("The rule \"x\": \"reason\" names {sauce}; it may name {source},");
        Fault(Json("""{ "cited": true }""", reason: "")).ShouldBe("The rule \"x\": \"reason\" is empty; it is a sentence for the reviewer.");
        Fault("""{ "id": "p", "name": "P", "version": 1, "rules": [{ "severity": "warn", "when": { "cited": true }, "reason": "No." }] }""")
            .ShouldBe("Rule 1: \"id\" is missing.");
    }

    [Fact]
    public void Says_what_is_wrong_with_the_policy_itself()
    {
        Fault("""{ "id": "p", """).ShouldStartWith("The policy is not valid JSON: line 1,");
        Fault("null").ShouldStartWith("The policy is the JSON value null");
        Fault("[]").ShouldStartWith("The policy: ");
        Fault("""{ "id": "p", "name": "P", "version": 0, "rules": [] }""").ShouldBe("The policy: 0 is no value for \"version\"; it is a whole number from 1.");
        Fault("""{ "id": "p", "name": "P", "version": 1, "rules": [null] }""").ShouldBe("The policy: null is no value for \"rules\"; it is a list of objects.");
        Fault("""{ "id": "p", "name": "P", "rules": [] }""").ShouldBe("The policy: \"version\" is missing.");
        Fault(Json("""{ "cited": true }""").Replace("]", """, { "id": "x", "severity": "info", "when": { "cited": true }, "reason": "No." }]""", StringComparison.Ordinal))
            .ShouldBe("The policy: 2 rules have the id \"x\"; an id is used once.");
    }

    [Fact]
    public void Names_every_fault_of_a_readable_policy_on_a_line_of_its_own() =>
        Fault(Json("""{ "types": ["sums"], "confidence": { "atMost": 2 } }""", reason: "{a}")).Split('\n').Length.ShouldBe(3);

    [Fact]
    public void Takes_two_hundred_conditions_and_fifty_entries_in_a_list()
    {
        Policy.Parse(Rules(4, Repeat("""{ "cited": true }""", 49))).Rules.Count.ShouldBe(4);
        Fault(Rules(5, Repeat("""{ "cited": true }""", 49))).ShouldBe("The policy: its rules have 250 conditions, those of anyOf included; 200 are accepted.");
        Fault(Json($$"""{ "anyOf": [{{Repeat("""{ "cited": true }""", 51)}}] }""")).ShouldBe("The rule \"x\": \"anyOf\" has 51 entries; 50 are accepted.");
        Policy.Parse(Json($$"""{ "matchVerdict": [{{Repeat("\"false\"", 50)}}] }""")).Rules.Count.ShouldBe(1);
        Fault(Json($$"""{ "matchVerdict": [{{Repeat("\"false\"", 51)}}] }""")).ShouldBe("The rule \"x\": \"matchVerdict\" has 51 entries; 50 are accepted.");
    }

    [Theory]
    [InlineData("wire-agency")]
    [InlineData("metropolitan-daily")]
    public void The_policies_that_come_with_it_could_be_five_times_as_large(string id)
    {
        var policy = Policy.BuiltIn.Single(policy => policy.Id == id);
        Should.NotThrow(() => Policy.Parse((policy with
        {
            Rules = [.. Enumerable.Range(0, 5).SelectMany(copy => policy.Rules.Select(rule => rule with { Id = $"{rule.Id}-{copy}" }))],
        }).ToJson()));
    }

    [Fact]
    public void Says_no_more_than_anybody_would_read()
    {
        var types = string.Join(',', Enumerable.Range(0, 300_000).Select(type => $"\"{type}\""));
        Fault(Json($$"""{ "types": [{{types}}] }""")).Split('\n').Length.ShouldBe(20);

        var word = new string('a', 1_000_000);
        foreach (var policy in new[] { Json($$"""{ "types": ["{{word}}"] }"""), Json($$"""{ "{{word}}": 1 }"""), Json($$"""{ "cited": "{{word}}" }"""), Json("{}", reason: $"{{{word}}}") })
        {
            Fault(policy).Length.ShouldBeLessThan(2_000);
            Fault(policy.Replace("\"x\"", $"\"{word}\"", StringComparison.Ordinal)).Length.ShouldBeLessThan(2_000);
        }
    }

    private static string Repeat(string entry, int times) => string.Join(',', Enumerable.Repeat(entry, times));

    private static string Rules(int count, string anyOf) =>
        $$"""{ "id": "p", "name": "P", "version": 1, "rules": [{{string.Join(',', Enumerable.Range(0, count).Select(rule =>
            $$"""{ "id": "x{{rule}}", "severity": "warn", "when": { "anyOf": [{{anyOf}}] }, "reason": "No." }"""))}}] }""";

    private static string Fault(string json) => Should.Throw<FormatException>(() => Policy.Parse(json)).Message;

    private static string Json(string condition, string severity = "warn", string reason = "No.") =>
        $$"""{ "id": "p", "name": "P", "version": 1, "rules": [{ "id": "x", "severity": "{{severity}}", "when": {{condition}}, "reason": "{{reason}}" }] }""";
}
