using System.Text.Json.Nodes;
using FactCheck.Gateway.Reference;

namespace FactCheck.Gateway.Tests.Reference;

public sealed class OpenApiMergeTests
{
    [Fact]
    public void Paths_components_and_tags_of_all_stand_in_one()
    {
        var merged = Merge(
            ("Intake", """{"paths":{"/a":{"get":{}}},"components":{"schemas":{"Article":{"type":"object"}}},"tags":[{"name":"Articles"}]}"""),
            ("Verdicts", """{"paths":{"/a":{"post":{}},"/b":{"get":{}}},"components":{"schemas":{"Claim":{"type":"object"}}},"tags":[{"name":"Claims"},{"name":"Articles"}]}"""));

        merged["paths"]!.ToJsonString().ShouldBe("""{"/a":{"get":{},"post":{}},"/b":{"get":{}}}""");
        merged["components"]!["schemas"]!.AsObject().Select(schema => schema.Key).ShouldBe(["Article", "Claim"]);
        merged["tags"]!.AsArray().Select(tag => (string?)tag!["name"]).ShouldBe(["Articles", "Claims"]);
    }

    [Fact]
    public void What_two_name_and_mean_alike_stands_once()
    {
        var merged = Merge(
            ("Intake", """{"components":{"schemas":{"Problem":{"type":"object"}}}}"""),
            ("Verdicts", """{"components":{"schemas":{"Problem":{"type":"object"}}}}"""));

        merged["components"]!["schemas"]!.AsObject().Count.ShouldBe(1);
    }

    [Fact]
    public void What_two_name_alike_and_mean_differently_bears_the_name_of_its_service()
    {
        var merged = Merge(
            ("Intake", """{"components":{"schemas":{"Item":{"type":"object"}}}}"""),
            ("Verdicts", """
            {"paths":{"/b":{"get":{"schema":{"$ref":"#/components/schemas/Item"}}}},
             "components":{"schemas":{"Item":{"type":"string"},"List":{"items":{"$ref":"#/components/schemas/Item"}}}}}
            """));

        var schemas = merged["components"]!["schemas"]!;
        schemas["Item"].Text("type").ShouldBe("object");
        schemas["VerdictsItem"].Text("type").ShouldBe("string");
        schemas["List"]!["items"].Text("$ref").ShouldBe("#/components/schemas/VerdictsItem");
        merged["paths"]!["/b"]!["get"]!["schema"].Text("$ref").ShouldBe("#/components/schemas/VerdictsItem");
    }

    [Fact]
    public void What_differs_only_in_what_it_refers_to_differs()
    {
        const string list = """ "List":{"items":{"$ref":"#/components/schemas/Item"}} """;
        var merged = Merge(
            ("Intake", $$$"""{"components":{"schemas":{"Item":{"type":"object"},{{{list}}} } } }"""),
            ("Verdicts", $$$"""{"components":{"schemas":{"Item":{"type":"string"},{{{list}}} } } }"""));

        var schemas = merged["components"]!["schemas"]!;
        schemas["List"]!["items"].Text("$ref").ShouldBe("#/components/schemas/Item");
        schemas["VerdictsList"]!["items"].Text("$ref").ShouldBe("#/components/schemas/VerdictsItem");
    }

    private static JsonObject Merge(params (string Service, string Document)[] parts) => parts
        .Aggregate(new OpenApiMerge(), (merge, part) => merge.Add(part.Service, JsonNode.Parse(part.Document)!.AsObject()))
        .ToDocument("Title", "Description");
}
