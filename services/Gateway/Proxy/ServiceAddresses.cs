namespace FactCheck.Gateway.Proxy;

internal static class ServiceAddresses
{
    private const string Section = "Services";

    internal static Uri Of(string service, IConfiguration configuration) =>
        Uri.TryCreate(configuration[$"{Section}:{service}"], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException($"{Section}:{service} is not set: give the base address of the service, such as http://127.0.0.1:5082.");

    /// <summary>Every service of the suite that has an address, Gateway left out.</summary>
    internal static IReadOnlyDictionary<string, Uri> All(IConfiguration configuration) =>
        configuration.GetSection(Section).GetChildren()
            .Where(service => !service.Key.Equals(GatewayService.Name, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(service => service.Key, service => Of(service.Key, configuration));
}
