using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactCheck.Verdicts.Tests.ClaimReviews;

internal static class JsonAssertions
{
    /// <summary>The whole of it, in any order; JSON-LD's @type and @id are spelt type and id here.</summary>
    internal static void ShouldBeJson(this JsonElement actual, object expected)
    {
        var (wanted, got) = (JsonSerializer.SerializeToNode(expected)!, JsonNode.Parse(actual.GetRawText().Replace("\"@", "\"", StringComparison.Ordinal))!);
        if (!JsonNode.DeepEquals(wanted, got))
        {
            got.ToJsonString().ShouldBe(wanted.ToJsonString());
        }
    }
}
