using FactCheck.Hosting.Http;

namespace FactCheck.Webhooks.Events;

/// <summary>Where a subscriber reads more: under the Gateway's address, or relative to it where none is configured.</summary>
internal sealed class PublicAddresses(IConfiguration configuration)
{
    private readonly string _gateway = configuration.PublicGateway();

    /// <summary>Of a resource of the API.</summary>
    internal string Of(string resource) => $"{_gateway}/v1/{resource}";

    /// <summary>Of a page for readers.</summary>
    internal string Page(string path) => $"{_gateway}/{path}";
}
