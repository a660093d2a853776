namespace FactCheck.Webhooks.Events;

/// <summary>Where a subscriber reads more: under the Gateway's address, or relative to it where none is configured.</summary>
internal sealed class PublicAddresses(IConfiguration configuration)
{
    private readonly string _gateway = configuration["Services:Gateway"]?.TrimEnd('/') ?? "";

    internal string Of(string resource) => $"{_gateway}/v1/{resource}";
}
