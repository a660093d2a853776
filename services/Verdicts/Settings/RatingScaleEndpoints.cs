namespace FactCheck.Verdicts.Settings;

/// <summary>GET and PUT /v1/rating-scale</summary>
internal static class RatingScaleEndpoints
{
    private static readonly SettingsEndpoint Endpoint = new()
    {
        Kind = SettingsDocument.RatingScale,
        Name = "rating scale",
        Default = () => RatingScale.Default.ToJson(),
        Normalise = (json, _) => RatingScale.Parse(json).ToJson(),
    };

    internal static void Map(RouteGroupBuilder group) => Endpoint.Map(group, "RatingScale");
}
