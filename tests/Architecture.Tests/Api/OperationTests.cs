using System.Text.Json.Nodes;

namespace FactCheck.Architecture.Tests.Api;

/// <summary>Whoever reads the reference can use every operation: it says what it does, looks like, and how it fails.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task Every_operation_says_what_it_does_and_has_a_name_for_generated_clients() =>
        await ShouldHoldAsync((_, operation) =>
        [
            .. Missing(operation, "summary", "give it .WithSummary(\"…\")"),
            .. Missing(operation, "operationId", "give it .WithName(\"VerbNoun\")"),
            .. Missing(operation, "tags", "map it on a group with .WithTags(\"…\")"),
        ]);

    [Fact]
    public async Task Every_body_that_goes_in_or_comes_out_has_an_example() =>
        await ShouldHoldAsync((_, operation) =>
        [
            .. Contents(operation["requestBody"])
                .Where(content => content.Media["example"] is null)
                .Select(content => $"its {content.Type} request has no example: give it .WithExample(request: \"\"\"…\"\"\")"),
            .. Successes(operation).SelectMany(answer => Contents(answer.Value))
                .Where(content => content.Media["example"] is null)
                .Select(content => $"its {content.Type} answer has no example: give it .WithExample(response: \"\"\"…\"\"\")"),
        ]);

    [Fact]
    public async Task Every_example_fits_its_schema()
    {
        var document = await ApiDescription.ReadAsync();
        var (whole, telling) = (new SchemaFit(document, mayLeaveOut: false), new SchemaFit(document, mayLeaveOut: true));
        await ShouldHoldAsync((_, operation) =>
        [
            .. Contents(operation["requestBody"]).Where(_ => !TakesLines(operation)).SelectMany(content => Faults(whole, content, "request")),
            .. Successes(operation).SelectMany(answer => Contents(answer.Value)).SelectMany(content => Faults(telling, content, "response")),
        ]);

        static IEnumerable<string> Faults(SchemaFit fit, (string Type, JsonNode Media) content, string at) =>
            IsJson(content.Type) && content.Media["example"] is { } example ? fit.Faults(content.Media["schema"], example, at) : [];
    }

    [Fact]
    public async Task Every_operation_says_what_success_is_and_200_and_201_have_a_body() =>
        await ShouldHoldAsync((_, operation) => Successes(operation).ToList() switch
        {
            [] => ["it names no success: return typed results, or give it .Produces<T>()"],
            var answers => answers.Where(answer => answer.Key is "200" or "201" && !Contents(answer.Value).Any())
                .Select(answer => $"its {answer.Key} has no body: return TypedResults.Ok(value), or give it .Produces<T>(), or answer 204"),
        });

    [Fact]
    public async Task Every_operation_says_how_it_fails() =>
        await ShouldHoldAsync((name, operation) => Expected(name, operation)
            .Where(status => operation["responses"]![status] is null)
            .Select(status => $"it does not say that it answers {status}: give it .ProducesProblem({status})"));

    [Fact]
    public async Task Every_failure_is_a_problem_with_an_example() =>
        await ShouldHoldAsync((_, operation) => operation["responses"]!.AsObject()
            .Where(answer => answer.Key[0] is '4' or '5' && answer.Value!["content"]?["application/problem+json"]?["example"] is null && answer.Value["content"]?["text/html"] is null)
            .Select(answer => $"its {answer.Key} is no problem document"));

    // 401, 403, 429 and 503 come of the gateway and the token, 400, 404, 413 and 415 of what the request has: Hosting adds them.
    private static IEnumerable<string> Expected(string name, JsonObject operation)
    {
        var places = (operation["parameters"]?.AsArray() ?? []).Select(parameter => (string?)parameter!["in"]).ToHashSet();
        var hasIfMatch = (operation["parameters"]?.AsArray() ?? []).Any(parameter => (string?)parameter!["name"] == "If-Match");
        var takesJson = Contents(operation["requestBody"]).Any(content => IsJson(content.Type)) && !TakesLines(operation);
        string[] always = operation["security"] is JsonArray { Count: 0 } ? ["429", "503"] : ["401", "403", "429", "503"];
        return always
            .Concat(takesJson ? ["400", "413", "415", "422"] : [])
            .Concat(places.Contains("path") ? ["404"] : [])
            .Concat(places.Contains("query") ? ["400"] : [])
            .Concat(hasIfMatch ? ["412"] : [])
            .Concat(name.Contains("limit", StringComparison.Ordinal) ? ["422"] : []);
    }

    private static async Task ShouldHoldAsync(Func<string, JsonObject, IEnumerable<string>> faults)
    {
        var operations = await ApiDescription.OperationsAsync();
        operations.Count.ShouldBeGreaterThan(30, "the whole API is described");
        operations.SelectMany(operation => faults(operation.Name, operation.Operation).Select(fault => $"{operation.Name}: {fault}"))
            .ShouldBeEmpty("each operation of the API can be used from its description alone");
    }

    private static IEnumerable<string> Missing(JsonObject operation, string member, string remedy) =>
        operation[member] switch
        {
            JsonArray { Count: > 0 } => [],
            JsonValue value when value.ToString().Length > 0 => [],
            _ => [$"it has no {member}: {remedy}"],
        };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Successes(JsonObject operation) =>
        operation["responses"]!.AsObject().Where(answer => answer.Key[0] == '2');

    private static IEnumerable<(string Type, JsonNode Media)> Contents(JsonNode? body) =>
        (body?["content"]?.AsObject() ?? []).Select(content => (content.Key, content.Value!));

    // Such a schema is that of a line; what else they take is not described by it, and a line that is wrong fails alone.
    private static bool TakesLines(JsonObject operation) => Contents(operation["requestBody"]).Any(content => content.Type == "application/x-ndjson");

    private static bool IsJson(string mediaType) => mediaType == "application/json";
}
