namespace FactCheck.Verdicts.Settings;

/// <summary>GET and PUT /v1/publisher</summary>
internal static class PublisherEndpoints
{
    private static readonly SettingsEndpoint Endpoint = new()
    {
        Kind = SettingsDocument.Publisher,
        Name = "publisher",
        Default = () => Publisher.Default.ToJson(),
        Normalise = (json, _) => Publisher.Parse(json).ToJson(),
    };

    internal static void Map(RouteGroupBuilder group) => Endpoint.Map(group, "Publisher");
}
