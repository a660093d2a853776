using FactCheck.Language.Policies;

namespace FactCheck.Verdicts.Settings;

/// <summary>GET and PUT /v1/policy</summary>
internal static class PolicyEndpoints
{
    private static readonly SettingsEndpoint Endpoint = new()
    {
        Kind = SettingsDocument.Policy,
        Name = "sourcing policy",
        Default = () => Policy.Default.ToJson(),
        Normalise = (json, version) => (Policy.Parse(json) with { Version = version }).ToJson(),
    };

    internal static void Map(RouteGroupBuilder group) => Endpoint.Map(group, "Policy");
}
