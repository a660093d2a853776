namespace FactCheck.Verdicts.Settings;

/// <summary>GET and PUT /v1/review-settings</summary>
internal static class ReviewSettingsEndpoints
{
    private static readonly SettingsEndpoint Endpoint = new()
    {
        Kind = SettingsDocument.ReviewSettings,
        Name = "review settings",
        Default = () => ReviewSettings.Default.ToJson(),
        Normalise = (json, _) => ReviewSettings.Parse(json).ToJson(),
    };

    internal static void Map(RouteGroupBuilder group) => Endpoint.Map(group, "ReviewSettings");
}
