using System.Text.Json.Nodes;

namespace FactCheck.Gateway.Reference;

/// <summary>Makes one OpenAPI document of several.</summary>
internal sealed class OpenApiMerge
{
    private const string ReferencePrefix = "#/components/";

    private readonly JsonObject _paths = [];
    private readonly JsonObject _components = [];
    private readonly Dictionary<string, JsonNode> _tags = [];
    private JsonNode? _security;

    /// <summary>Adds a document. What it names like another document's part, and means differently, is named after its service as well.</summary>
    internal OpenApiMerge Add(string service, JsonObject document)
    {
        var own = Rename(document, service);
        foreach (var (kind, entries) in Entries(own["components"]))
        {
            var merged = Child(_components, kind);
            foreach (var (name, entry) in Entries(entries))
            {
                merged[name] = entry?.DeepClone();
            }
        }

        foreach (var (path, operations) in Entries(own["paths"]))
        {
            var merged = Child(_paths, path);
            foreach (var (method, operation) in Entries(operations))
            {
                merged.TryAdd(method, operation?.DeepClone());
            }
        }

        foreach (var tag in own["tags"]?.AsArray() ?? [])
        {
            _tags.TryAdd((string)tag!["name"]!, tag.DeepClone());
        }

        _security ??= own["security"]?.DeepClone();
        return this;
    }

    internal JsonObject ToDocument(string title, string description) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject { ["title"] = title, ["version"] = "v1", ["description"] = description },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["paths"] = _paths.DeepClone(),
        ["components"] = _components.DeepClone(),
        ["security"] = _security?.DeepClone(),
        ["tags"] = new JsonArray([.. _tags.Values.Select(tag => tag.DeepClone())]),
    };

    /// <summary>A renamed part changes those that refer to it, and they may then differ too: until no more do.</summary>
    private JsonObject Rename(JsonObject document, string service)
    {
        var renamed = new Dictionary<string, string>();
        while (true)
        {
            var own = (JsonObject)Apply(document, renamed)!;
            var conflicts = (
                from kind in Entries(own["components"])
                from entry in Entries(kind.Value)
                where _components[kind.Key]?[entry.Key] is { } other && !JsonNode.DeepEquals(other, entry.Value)
                select (Reference: $"{kind.Key}/{entry.Key}", Name: $"{kind.Key}/{service}{entry.Key}")).ToList();
            if (conflicts.Count == 0 || conflicts.All(conflict => renamed.ContainsValue(conflict.Reference)))
            {
                return own;
            }

            foreach (var (reference, name) in conflicts)
            {
                renamed[reference] = name;
            }
        }
    }

    /// <summary>A copy in which components have their new names, where they stand and where they are referred to.</summary>
    private static JsonNode? Apply(JsonNode? node, Dictionary<string, string> renamed, string at = "")
    {
        switch (node)
        {
            case JsonObject entries:
                var copy = new JsonObject();
                foreach (var (name, value) in entries)
                {
                    var here = $"{at}/{name}";
                    var target = here.StartsWith("/components/", StringComparison.Ordinal) && renamed.GetValueOrDefault(here["/components/".Length..]) is { } other
                        ? other[(other.IndexOf('/', StringComparison.Ordinal) + 1)..]
                        : name;
                    copy[target] = Apply(value, renamed, here);
                }

                return copy;
            case JsonArray items:
                return new JsonArray([.. items.Select((item, index) => Apply(item, renamed, $"{at}/{index}"))]);
            case JsonValue value when value.TryGetValue<string>(out var text)
                && text.StartsWith(ReferencePrefix, StringComparison.Ordinal)
                && renamed.GetValueOrDefault(text[ReferencePrefix.Length..]) is { } newName:
                return ReferencePrefix + newName;
            default:
                return node?.DeepClone();
        }
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Entries(JsonNode? node) => node as JsonObject ?? [];

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is not JsonObject child)
        {
            parent[name] = child = [];
        }

        return child;
    }
}
